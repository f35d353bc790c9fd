using System.Collections.Immutable;
using Dixit.Syntax;
using Dixit.Syntax.Conllu;

namespace Dixit.Trainer.Parsing;

/// <summary>One treebank's sentences for training.</summary>
/// <param name="Name">Which style of annotation it has; parts of one treebank share it.</param>
/// <param name="Share">How much of it is read in an epoch, 1 for all.</param>
/// <param name="Sentences">Its sentences.</param>
internal sealed record Treebank(string Name, float Share, ImmutableArray<ImmutableArray<Word>> Sentences)
{
    /// <summary>Reads files of CoNLL-U.</summary>
    public static Treebank Read(string name, float share, params IEnumerable<string> paths) =>
        new(name, share, [.. paths.SelectMany(path => ReadTrees(path)).Select(tree => tree.Words)]);

    /// <summary>The trees of one file.</summary>
    public static ImmutableArray<Tree> ReadTrees(string path)
    {
        using var reader = new StreamReader(path);
        return ConlluReader.Read(reader).Trees;
    }
}
