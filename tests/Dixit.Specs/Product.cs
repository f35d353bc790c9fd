using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Reading;

namespace Dixit.Specs;

/// <summary>The engine under test, loaded once.</summary>
internal static class Product
{
    private static readonly Lazy<Engine> Loaded = new(Engine.Load);

    /// <summary>The statements of a text in a language.</summary>
    public static ImmutableArray<Statement> Statements(string text, string language)
    {
        var report = ReportReader.ReadText("spec", text, new() { Language = language }).Report ?? throw new FormatException("the text is empty");
        return Loaded.Value.Read(report).Statements;
    }
}
