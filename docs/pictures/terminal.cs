// Draws what a terminal shows as SVG: dotnet run docs/pictures/terminal.cs -- '$ command' < output-with-colours > picture.svg
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

const double Advance = 8.4;
const int LineHeight = 19;
const int Margin = 16;

var lines = new List<string> { $"\e[2m{args.FirstOrDefault() ?? ""}\e[0m", "" };
var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
while (input.ReadLine() is { } line) lines.Add(line);

var columns = lines.Max(line => Escape.Sequence().Replace(line, "").Length);
var svg = new StringBuilder();
var (width, height) = (Math.Ceiling(columns * Advance) + (2 * Margin), (lines.Count * LineHeight) + (2 * Margin));
svg.Append(CultureInfo.InvariantCulture, $"""
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
    <style>
    text {"{"} font: 14px ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace; fill: #d6d9de; white-space: pre {"}"}
    .b {"{"} font-weight: bold; fill: #f5f6f8 {"}"} .d {"{"} fill: #878d98 {"}"} .u {"{"} text-decoration: underline {"}"}
    .c31, .c91 {"{"} fill: #ff7b72 {"}"} .c32 {"{"} fill: #7ee787 {"}"} .c33 {"{"} fill: #e3b341 {"}"} .c34 {"{"} fill: #79b8ff {"}"}
    .c35 {"{"} fill: #d2a8ff {"}"} .c36 {"{"} fill: #56d4dd {"}"} .c37 {"{"} fill: #b1bac4 {"}"}
    </style>
    <rect width="100%" height="100%" rx="8" fill="#15181e"/>

    """);
var styles = new HashSet<string>();
for (var i = 0; i < lines.Count; i++) Row(lines[i], Margin + ((i + 1) * LineHeight) - 5);
svg.Append("</svg>\n");
using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false));
output.Write(svg);

void Row(string line, int y)
{
    var column = 0;
    foreach (var part in Escape.Part().Matches(line).Select(match => match.Value))
    {
        if (part[0] == '\e')
        {
            foreach (var code in part[2..^1].Split(';')) Apply(code);
            continue;
        }
        // Words that stand apart are placed one by one: not every viewer keeps several spaces.
        foreach (Match words in Escape.Words().Matches(part))
        {
            var x = Margin + ((column + words.Index) * Advance);
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{x:0.#}" y="{y}" textLength="{words.Length * Advance:0.#}" class="{string.Join(' ', styles)}">{Escaped(words.Value)}</text>""").Append('\n');
        }
        column += part.Length;
    }
}

void Apply(string code)
{
    if (code is "" or "0") styles.Clear();
    else if (code is "1" or "2" or "4") styles.Add(code switch { "1" => "b", "2" => "d", _ => "u" });
    else if (code is "39" || code[0] is '3' or '9')
    {
        styles.RemoveWhere(style => style[0] == 'c');
        if (code != "39") styles.Add("c" + code);
    }
}

static string Escaped(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;");

internal static partial class Escape
{
    [GeneratedRegex(@"\e\[[0-9;]*m")]
    public static partial Regex Sequence();

    [GeneratedRegex(@"[^ ]+(?: [^ ]+)*")]
    public static partial Regex Words();

    [GeneratedRegex(@"\e\[[0-9;]*m|[^\e]+")]
    public static partial Regex Part();
}
