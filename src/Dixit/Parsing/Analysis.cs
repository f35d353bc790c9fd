namespace Dixit.Parsing;

/// <summary>What the network tells of a sentence: for each word the numbers of its tags and relation, its lemma, and its head (-1 for the root).</summary>
internal sealed record Analysis(int[] Upos, int[] Xpos, int[] Features, string[] Lemmas, int[] Heads, int[] Relations)
{
    public Analysis(int length) : this(new int[length], new int[length], new int[length], new string[length], new int[length], new int[length]) { }
}
