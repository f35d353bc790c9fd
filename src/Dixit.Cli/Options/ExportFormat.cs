namespace Dixit.Cli.Options;

/// <summary>The values of <c>--format</c> of <c>export</c>.</summary>
internal enum ExportFormat { Jsonl, Csv, Parquet, Jsonld, Annotations, Stix }
