using System.Globalization;
using Dixit.Text;

namespace Dixit.Segmentation;

/// <summary>Cuts a paragraph into atoms, in one pass. Where tokens begin and end is for others to say; they never cut an atom.</summary>
internal static class AtomScanner
{
    /// <summary>The atoms of <paramref name="paragraph"/> between the empty ones that features need around them.</summary>
    public static void ScanWithMargins(string text, TextSpan paragraph, Vocabulary vocabulary, List<Atom> atoms)
    {
        for (var i = 0; i < CutFeatures.Margin; i++) atoms.Add(default);
        Scan(text, paragraph, vocabulary, atoms);
        for (var i = 0; i < CutFeatures.Margin; i++) atoms.Add(default);
    }

    /// <summary>Appends the atoms of <paramref name="paragraph"/> to <paramref name="atoms"/>.</summary>
    private static void Scan(string text, TextSpan paragraph, Vocabulary vocabulary, List<Atom> atoms)
    {
        var at = paragraph.Start;
        var (glued, breaks) = (false, (byte)0);
        while (at < paragraph.End)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                if (text[at] == '\n' && breaks < 2) breaks++;
                glued = false;
                at++;
                continue;
            }
            var atom = new Atom { Start = at, Glued = glued, LineBreaks = breaks };
            var address = char.IsLetterOrDigit(text[at]) ? Addresses.EndOfAddress(text, at, paragraph.End) : at;
            if (address > at) { atom.End = address; atom.Kind = AtomKind.Sealed; }
            else Measure(text, paragraph.End, ref atom);
            Describe(text, vocabulary, ref atom);
            atoms.Add(atom);
            at = atom.End;
            (glued, breaks) = (true, 0);
        }
    }

    private static void Measure(string text, int limit, ref Atom atom)
    {
        var at = atom.Start;
        while (at < limit && Folding.IsTransparent(text[at])) at++;
        if (at == limit || char.IsWhiteSpace(text[at])) { atom.End = at; atom.Kind = AtomKind.Symbol; return; }

        var first = text[at];
        if (char.IsLetter(first) || IsLetterPair(text, at, limit)) { atom.Kind = AtomKind.Letters; at = Letters(text, at, limit); }
        else if (char.IsNumber(first)) { atom.Kind = AtomKind.Digits; at = Digits(text, at, limit); }
        else { atom.Kind = AtomKind.Symbol; at = Symbol(text, at, limit); }
        atom.End = at;
    }

    private static int Letters(string text, int at, int limit)
    {
        while (at < limit)
            if (char.IsLetter(text[at]) || Folding.IsTransparent(text[at])) at++;
            else if (IsLetterPair(text, at, limit)) at += 2;
            else break;
        return at;
    }

    private static int Digits(string text, int at, int limit)
    {
        while (at < limit && (char.IsNumber(text[at]) || Folding.IsTransparent(text[at]))) at++;
        return at;
    }

    /// <summary>Runs of one sign ("...", "--", "!!!") are one atom, but brackets and quotes stand alone; so does a whole emoji.</summary>
    private static int Symbol(string text, int at, int limit)
    {
        var first = text[at];
        if (first >= '\u00A0') return at + StringInfo.GetNextTextElementLength(text.AsSpan(at, limit - at));
        at++;
        if (first is '(' or ')' or '[' or ']' or '{' or '}' or '"' or '\'') return at;
        while (at < limit && text[at] == first) at++;
        return at;
    }

    private static bool IsLetterPair(string text, int at, int limit) =>
        char.IsHighSurrogate(text[at]) && at + 1 < limit && char.IsLetter(text, at);

    private static void Describe(string text, Vocabulary vocabulary, ref Atom atom)
    {
        var (upper, lower, visible) = (0, 0, 0);
        var firstUpper = false;
        var (hash, a, b, c) = (Folding.Seed, '\0', '\0', '\0');
        for (var i = atom.Start; i < atom.End; i++)
        {
            var raw = text[i];
            if (Folding.IsTransparent(raw)) continue;
            var folded = Folding.Fold(raw);
            if (char.IsUpper(raw)) { upper++; firstUpper |= visible == 0; }
            else if (char.IsLower(raw)) lower++;
            visible++;
            if (atom.Kind == AtomKind.Symbol && visible > 3) continue;
            hash = Folding.Add(hash, folded);
            (a, b, c) = (b, c, folded);
        }
        if (visible == 1 && c == '…') hash = EllipsisHash;
        atom.Hash = hash;
        atom.Suffix = Folding.Add(Folding.Add(Folding.Add(Folding.Seed, a), b), c);
        atom.Shape = atom.Kind switch
        {
            AtomKind.Digits => Shape.Digits,
            AtomKind.Symbol => Shape.Symbol,
            AtomKind.Sealed => Shape.Sealed,
            _ when upper == 0 => Shape.Lower,
            _ when upper == 1 && visible == 1 => Shape.Capital,
            _ when lower == 0 => Shape.Upper,
            _ when firstUpper => Shape.Title,
            _ => Shape.Mixed,
        };
        if (atom.Kind != AtomKind.Letters) return;
        var known = vocabulary.Class(hash);
        (atom.Known, atom.Part) = ((byte)(known & ((1 << Vocabulary.PartShift) - 1)), (byte)(known >> Vocabulary.PartShift));
    }

    private static readonly uint EllipsisHash = Folding.Hash("...");
}
