namespace Dixit.Cli.Rendering;

/// <summary>The values of <c>--format</c>.</summary>
internal enum OutputFormat { Table, Json, Jsonl, Csv, Html, Conllu, Annotations }
