using System.Collections.Immutable;
using Dixit.Syntax;

namespace Dixit.Trainer.Parsing;

/// <summary>Changes a few sentences into what news is full of and treebanks are not: headlines, capitals, missing full stops.</summary>
internal static class Augmentation
{
    /// <summary>The sentence, perhaps changed.</summary>
    public static ImmutableArray<Word> Apply(ImmutableArray<Word> words, Noise noise)
    {
        var chance = noise.Next();
        if (chance < 0.06f) return WithoutFullStop(words);
        if (chance < 0.07f) return [.. words.Select(word => word with { Form = word.Form.ToUpperInvariant() })];
        if (chance < 0.08f) return [.. words.Select(word => word with { Form = Titled(word.Form) })];
        return words;
    }

    private static ImmutableArray<Word> WithoutFullStop(ImmutableArray<Word> words)
    {
        var last = words.Length - 1;
        var canGo = last > 0 && words[last].Upos == Upos.PUNCT && words.All(word => word.Head != last);
        return canGo ? words[..last] : words;
    }

    private static string Titled(string form) => form.Length > 3 ? char.ToUpperInvariant(form[0]) + form[1..] : form;
}
