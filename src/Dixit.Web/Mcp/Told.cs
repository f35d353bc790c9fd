using System.Collections.Immutable;
using System.Text.Json;
using Dixit.Desk.Json;
using ModelContextProtocol.Protocol;

namespace Dixit.Web.Mcp;

/// <summary>Puts together what a tool tells: as text and as a value, both bounded.</summary>
internal sealed class Told
{
    private const int MostCharacters = 60_000;
    private readonly List<string> _lines = [Quoting.Notice];
    private readonly List<string> _left = [];

    /// <summary>Adds lines of text.</summary>
    public Told Say(params IEnumerable<string> lines)
    {
        _lines.AddRange(lines);
        return this;
    }

    /// <summary>The first of some things; that there are more is told.</summary>
    public ImmutableArray<T> Few<T>(string name, ImmutableArray<T> all, int most)
    {
        if (all.Length <= most) return all;
        _left.Add($"{all.Length - most} of {all.Length} {name}");
        return all[..most];
    }

    /// <summary>Positions with few statements each; how many there are is told by <c>count</c>.</summary>
    public ImmutableArray<PositionShape> Few(string name, ImmutableArray<PositionShape> all) => [.. Few(name, all, 40).Select(p => p with { Statements = p.Statements.Length > 3 ? p.Statements[..3] : p.Statements })];

    /// <summary>The whole.</summary>
    public CallToolResult Result(object found)
    {
        var text = string.Join('\n', _left.Count > 0 ? _lines.Append($"Left out for length: {string.Join(", ", _left)}.") : _lines);
        if (text.Length > MostCharacters) text = text[..(char.IsHighSurrogate(text[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)] + "</quotation>\n… cut for length; the structured content has more.";
        return new()
        {
            Content = [new TextContentBlock { Text = text }],
            StructuredContent = JsonSerializer.SerializeToElement(new ToldShape { Found = found, LeftOut = _left.Count > 0 ? [.. _left] : null }, PageJson.Options),
        };
    }

    /// <summary>Nothing, and why.</summary>
    public static CallToolResult Nothing(string why) => new() { IsError = true, Content = [new TextContentBlock { Text = why }] };
}
