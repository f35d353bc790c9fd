using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Reading;

namespace Dixit.Specs;

/// <summary>The engine under test, loaded once, and the folder of the repository.</summary>
internal static class Product
{
    private static readonly Lazy<Engine> Loaded = new(Engine.Load);

    /// <summary>The root of the repository: the folder above the test program that holds the solution.</summary>
    public static string Root { get; } = Find();

    /// <summary>The statements of a text in a language.</summary>
    public static ImmutableArray<Statement> Statements(string text, string language)
    {
        var report = ReportReader.ReadText("spec", text, new() { Language = language }).Report ?? throw new FormatException("the text is empty");
        return Loaded.Value.Read(report).Statements;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Dixit.slnx"))) return folder.FullName;
        throw new DirectoryNotFoundException("the specs run inside the repository");
    }
}
