using System.Text.RegularExpressions;
using Dixit.Attribution;

namespace Dixit.Specs;

/// <summary>One statement as a line of a spec: <c>source | cue | content | act stance form</c>, parts of a span joined by " … ".</summary>
public sealed partial record StatementLine(string Source, string Cue, string Content, string Signature)
{
    /// <summary>Reads a line, without its leading dash. A fourth label, the modality, may be left out.</summary>
    /// <exception cref="FormatException">The line has not four fields, or its labels are not act, stance and form.</exception>
    public static StatementLine Parse(string line)
    {
        var fields = line.Split(" | ");
        if (fields.Length != 4) throw new FormatException($"a statement has four fields, “source | cue | content | act stance form”: {line}");
        if (!Labelled().IsMatch(fields[3].Trim())) throw new FormatException($"labels are “act stance form [modality]”: {fields[3]}");
        return new(Tidy(fields[0]), Tidy(fields[1]), Tidy(fields[2]), Tidy(fields[3]));
    }

    /// <summary>The line that a statement of <paramref name="text"/> would have in a spec, modality included.</summary>
    public static StatementLine Of(Statement statement, string text)
    {
        var source = string.Join(" … ", statement.Source.Select(span => span.In(text)));
        var content = string.Join(" … ", statement.Content.Select(span => span.In(text)));
        return new(Tidy(source.Length == 0 ? "-" : source), Tidy(statement.Cue.In(text)), Tidy(content),
            $"{Labels.Name(statement.Act)} {Labels.Name(statement.Stance)} {Labels.Name(statement.Form)} {Labels.Name(statement.Modality)}");
    }

    /// <summary>Whether a found statement is the one that this line expects.</summary>
    public bool IsMetBy(StatementLine found)
        => (Source, Cue, Content) == (found.Source, found.Cue, found.Content)
            && (found.Signature + " ").StartsWith(Signature + " ", StringComparison.Ordinal);

    public override string ToString() => $"{Source} | {Cue} | {Content} | {Signature}";

    private static string Tidy(string text) => Space().Replace(text.Trim(), " ");

    [GeneratedRegex(@"^(state|accuse|deny|admit|confirm|noinfo|decline|demand|commit|warn|judge|believe|ask|show) [-+?] (direct|mixed|indirect)( (plain|conditional|hedged))?$")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
