namespace Dixit.Acquisition;

/// <summary>What the bytes of an input are to be read as.</summary>
public enum InputFormat
{
    /// <summary>Plain text: one report, kept character for character.</summary>
    Text,

    /// <summary>A web page: one report, the article in it.</summary>
    Html,

    /// <summary>JSON lines: one report a line, each <c>{"id","text"|"html","lang","url","published","publisher","title","author"}</c>.</summary>
    JsonLines,

    /// <summary>A WARC archive (ISO 28500), packed with gzip or not: one report for each page in it that holds an article.</summary>
    Warc,

    /// <summary>A WACZ archive: a ZIP of WARC archives.</summary>
    Wacz,
}
