using System.Collections.Immutable;
using Dixit.Syntax;
using Dixit.Tagging;

namespace Dixit.Trainer.Parsing;

/// <summary>A sentence as the network learns it.</summary>
internal sealed record Example(int Treebank, string[] Forms, byte[] States, int[][] Classes, int[] Heads, int[] Relations)
{
    public int Length => Forms.Length;

    /// <summary>Looks up what the network is to predict.</summary>
    public static Example Of(ImmutableArray<Word> words, int treebank, Inventory inventory)
    {
        string[] forms = [.. words.Select(word => word.Form)];
        return new(treebank, forms, ContextState.Of(forms), [.. words.Select(inventory.Classes)],
            [.. words.Select(word => word.Head)], [.. words.Select(word => inventory.Relation(word.Relation))]);
    }
}
