namespace Dixit.Trainer.Parsing;

/// <summary>The treebanks of one language: what is learnt, how much of it, and what tells how well.</summary>
internal sealed record Language(IReadOnlyList<Treebank> Training, string DevelopmentPath, string DevelopmentTreebank)
{
    /// <summary>Whose annotation the model follows where nothing else is asked for: shares that sum to 1.</summary>
    public required IReadOnlyDictionary<string, float> Style { get; init; }

    /// <summary>Reads the treebanks of a language from a folder with a folder for each language.</summary>
    /// <param name="code">fr or en.</param>
    /// <param name="folder">The folder of treebanks.</param>
    /// <param name="withDevelopment">Whether the development set is learnt too, for a model to be released.</param>
    public static Language Read(string code, string folder, bool withDevelopment)
    {
        string Path(string name) => System.IO.Path.Combine(folder, code, name + ".conllu");
        string[] PathsOf(string train, string dev) => withDevelopment ? [Path(train), Path(dev)] : [Path(train)];
        return code switch
        {
            "fr" => new([
                Treebank.Read("sequoia", 1, PathsOf("sequoia-train", "sequoia-dev")),
                Treebank.Read("gsd", 1, Path("gsd-dev")),
                Treebank.Read("fqb", 0.5f, Path("fqb")),
                Treebank.Read("rhapsodie", 0.25f, Path("rhapsodie-train"), Path("rhapsodie-dev")),
                Treebank.Read("parisstories", 0.25f, Path("parisstories-train"), Path("parisstories-dev")),
            ], Path("sequoia-dev"), "sequoia") { Style = new Dictionary<string, float> { ["sequoia"] = 0.5f, ["gsd"] = 0.5f } },
            "en" => new([
                Treebank.Read("ewt", 1, PathsOf("ewt-train", "ewt-dev")),
                Treebank.Read("gum", 1, Path("gum-open-train")),
            ], Path("ewt-dev"), "ewt") { Style = new Dictionary<string, float> { ["ewt"] = 0.5f, ["gum"] = 0.5f } },
            _ => throw new ArgumentException($"no treebanks are known for the language {code}", nameof(code)),
        };
    }
}
