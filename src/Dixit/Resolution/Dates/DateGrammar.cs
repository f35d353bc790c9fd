using System.Collections.Frozen;
using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Resolution.Dates;

/// <summary>The date expressions of a language: patterns over tokens, from <c>data/&lt;language&gt;/date-rules.tsv</c>.</summary>
internal sealed class DateGrammar
{
    private const int Deepest = 3;

    private static readonly FrozenSet<string> Numeric = new[] { "YEAR", "DAY", "COUNT", "MONTHNUMBER", "DECADE", "ORDINAL" }.ToFrozenSet();

    private const string Figures = "0";
    private const int Reach = 8;

    private readonly DateWordList _words;
    private readonly FrozenDictionary<string, DatePattern[]> _alone;
    private readonly FrozenDictionary<string, DatePattern[]> _inside;
    private readonly FrozenSet<string> _telling;

    private DateGrammar(DateWordList words, ImmutableArray<DatePattern> rules)
    {
        _words = words;
        _alone = ByFirstForm(rules.Where(r => r.Use != RuleUse.Inner));
        _inside = ByFirstForm(rules.Where(r => r.Use != RuleUse.Frame));
        _telling = rules.SelectMany(TellingForms).ToFrozenSet();
    }

    public static DateGrammar Read(string language, DateWordList words) => new(words,
        [.. TabTable.Read(Path.Combine(DataFile.Folder, language, "date-rules.tsv")).Rows.Select(row => Rule(row, words))]);

    /// <summary>The expressions that begin at a token, longest first.</summary>
    public IEnumerable<DateMatch> At(IReadOnlyList<DateToken> tokens, int start) =>
        Matches(_alone, tokens, start, 0).OrderByDescending(m => m.End);

    private static DatePattern Rule(TabTable.Row row, DateWordList words)
    {
        var meaning = row["meaning"].Split(' ');
        if (!Enum.TryParse(row["use"], true, out RuleUse use)) throw new FormatException($"{row.Place}: no use “{row["use"]}”");
        if (!Enum.TryParse(meaning[0].Replace("-", "", StringComparison.Ordinal), true, out Meaning kind)) throw new FormatException($"{row.Place}: no meaning “{meaning[0]}”");
        return new(use, DatePattern.Elementwise(row["pattern"], words), kind, meaning.Length > 1 ? int.Parse(meaning[1]) : 0);
    }

    /// <summary>Where an expression may begin: no farther than a few tokens before one that every expression has one of, a number or "mardi", "year".</summary>
    public bool[] Beginnings(IReadOnlyList<DateToken> tokens)
    {
        var may = new bool[tokens.Count];
        for (var at = 0; at < may.Length; at++)
            if (tokens[at].IsNumber || _telling.Contains(tokens[at].Form)) Array.Fill(may, true, Math.Max(0, at - Reach), at - Math.Max(0, at - Reach) + 1);
        return may;
    }

    // Of the words of a rule its classes; of a rule without classes its longest word.
    private static IEnumerable<string> TellingForms(DatePattern rule)
    {
        if (rule.Elements.Any(e => e.Slot == "DATE")) return [];
        var classes = rule.Elements.Where(e => e is { IsOptional: false, Slot: not null } && (Numeric.Contains(e.Slot) || e.Phrases.Length > 0)).ToList();
        if (classes.Count == 0) classes = [rule.Elements.Where(e => !e.IsOptional && e.Phrases.Length > 0).MaxBy(e => e.Phrases.Max(p => Telling(p).Length))!];
        return classes.SelectMany(e => e.Phrases).Select(Telling);

        static string Telling(DatePhrase phrase) => phrase.Forms.MaxBy(form => form.Length)!;
    }

    // Most words begin no date: the rules are looked up by the token that they may begin with, all figures under one.
    private FrozenDictionary<string, DatePattern[]> ByFirstForm(IEnumerable<DatePattern> rules) =>
        rules.SelectMany(rule => FirstForms(rule).Distinct().Select(form => (form, rule))).GroupBy(r => r.form, r => r.rule).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    private IEnumerable<string> FirstForms(DatePattern rule)
    {
        foreach (var element in rule.Elements)
        {
            foreach (var phrase in element.Phrases) yield return phrase.Forms[0];
            if (element.Slot is not null && Numeric.Contains(element.Slot)) yield return Figures;
            if (element.Slot == "COUNT")
                foreach (var number in _words.Numbers.Keys) yield return number;
            if (!element.IsOptional) yield break;
        }
    }

    private IEnumerable<DateMatch> Matches(FrozenDictionary<string, DatePattern[]> rules, IReadOnlyList<DateToken> tokens, int start, int depth) =>
        from rule in rules.GetValueOrDefault(tokens[start].IsNumber ? Figures : tokens[start].Form) ?? []
        from end in Follow(rule, 0, tokens, start, new(start, start, start, null), depth)
        where end.At > start
        select new DateMatch(rule, start, end.At, end.From, end.To, end.Last);

    private readonly record struct State(int At, int From, int To, Filled? Last);

    private IEnumerable<State> Follow(DatePattern rule, int element, IReadOnlyList<DateToken> tokens, int start, State state, int depth)
    {
        if (element == rule.Elements.Length) return [state];
        var wanted = rule.Elements[element];
        var found = from step in Steps(wanted, tokens, start, state, depth)
                    from end in Follow(rule, element + 1, tokens, start, step, depth)
                    select end;
        return wanted.IsOptional ? found.Concat(Follow(rule, element + 1, tokens, start, state, depth)) : found;
    }

    private IEnumerable<State> Steps(PatternElement wanted, IReadOnlyList<DateToken> tokens, int start, State state, int depth)
    {
        if (wanted.Slot == "END")
        {
            if (state.At == tokens.Count || !tokens[state.At].IsWord && !tokens[state.At].IsNumber) yield return state;
            yield break;
        }
        if (state.At >= tokens.Count) yield break;
        if (wanted.Slot == "DATE")
        {
            if (depth < Deepest)
                foreach (var inner in Matches(_inside, tokens, state.At, depth + 1))
                    if (inner.Rule.Meaning != Meaning.None) yield return Stepped(inner.End, 0, inner, false);
            yield break;
        }
        foreach (var phrase in wanted.Phrases)
            if (phrase.Match(tokens, state.At) is var end and >= 0) yield return Stepped(end, phrase.Value, null, phrase.IsShort);
        if (wanted.Slot is not null && Numeric.Contains(wanted.Slot))
            foreach (var (value, end) in DateNumbers.Read(wanted.Slot, tokens, state.At, start, _words))
                yield return Stepped(end, value, null, false);

        State Stepped(int end, int value, DateMatch? inner, bool isShort)
        {
            var last = wanted.Slot is null ? state.Last : new Filled(wanted.Slot, value, state.At, inner, isShort, state.Last);
            if (!wanted.IsContext) return new(end, state.From, end, last);
            return state.From == state.At ? new(end, end, end, last) : new(end, state.From, state.To, last);
        }
    }
}
