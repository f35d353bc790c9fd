using System.Collections.Immutable;
using System.Globalization;
using Dixit.Attribution;
using Dixit.Text;

namespace Dixit.Web.Pages.Reviewing;

/// <summary>A statement as it is typed into the form that corrects it; stretches are named by the numbers of their words.</summary>
public sealed record EditDraft
{
    public string Source { get; init; } = "";
    public string Cue { get; init; } = "";
    public string Content { get; init; } = "";
    public Act Act { get; init; }
    public Stance Stance { get; init; }

    /// <summary>When it was said, as EDTF; "" where that is unknown.</summary>
    public string Said { get; init; } = "";

    /// <summary>The key of who speaks, or a name to look for.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The number of another claim, <see cref="NewClaim"/>, words to look for, or "" where it stays.</summary>
    public string Claim { get; init; } = "";

    /// <summary>The claim that it leaves where it has several, or null.</summary>
    public long? Leaves { get; init; }

    /// <summary>Says that it is a claim of its own.</summary>
    public const string NewClaim = "new";

    /// <summary>A statement as it counts now.</summary>
    public static EditDraft Of(StatementView view, NumberedWords words) => new()
    {
        Source = words.Of(view.Statement.Source),
        Cue = words.Of([view.Statement.Cue]),
        Content = words.Of(view.Statement.Content),
        Act = view.Statement.Act,
        Stance = view.Statement.Stance,
        Said = view.Said?.ToString() ?? "",
        Actor = view.Speakers.IsDefaultOrEmpty ? "" : (view.Speakers[0].Speaker ?? view.Speakers[0].Institution ?? view.Speakers[0].Actor).Key,
    };

    /// <summary>What a form says. Who and which claim was picked from a list goes before what was typed.</summary>
    /// <param name="form">The form.</param>
    /// <param name="stands">The statement as it counts now.</param>
    public static EditDraft Of(IFormCollection form, EditDraft stands) => new()
    {
        Source = Line(form, "source"),
        Cue = Line(form, "cue"),
        Content = Line(form, "content"),
        Act = ReviewAddress.Act(form["act"]) ?? stands.Act,
        Stance = form["stance"].ToString() switch { "+" => Stance.Holds, "-" => Stance.Rejects, "?" => Stance.Open, _ => stands.Stance },
        Said = Line(form, "said"),
        Actor = form["picked-actor"] is [{ Length: > 0 } key] ? key : Line(form, "actor"),
        Claim = form["picked-claim"] is [{ Length: > 0 } claim] ? claim : Line(form, "claim"),
        Leaves = long.TryParse(form["leaves"], NumberStyles.None, CultureInfo.InvariantCulture, out var leaves) ? leaves : null,
    };

    /// <summary>The corrections that make the statement what the draft says, each with what is changed alone.</summary>
    /// <param name="name">The name of the statement.</param>
    /// <param name="stands">The statement as it counts now.</param>
    /// <param name="words">The words that the draft's numbers name.</param>
    /// <param name="fault">The name of the words for what is wrong with it; null where nothing is.</param>
    public ImmutableArray<Correction> Corrections(string name, EditDraft stands, NumberedWords words, out string? fault)
    {
        var (source, cue, content) = (Changed(Source, stands.Source, words), Changed(Cue, stands.Cue, words), Changed(Content, stands.Content, words));
        var (said, saidIsWell) = (default(Period), Said == stands.Said || Said.Length == 0);
        if (!saidIsWell) saidIsWell = Period.TryParse(Said, out said);
        fault = (source, cue, content) switch
        {
            ({ IsDefault: true }, _, _) or (_, { IsDefault: true }, _) or (_, _, { IsDefault: true }) => "edit.fault.words",
            (_, { Length: not 1 }, _) => "edit.fault.cue",
            (_, _, { Length: 0 }) => "edit.fault.content",
            _ when !saidIsWell => "edit.fault.said",
            _ => null,
        };
        if (fault is not null) return [];
        var edit = new Edit(name)
        {
            Source = source, Cue = cue is [var one] ? one : null, Content = content, Act = Act == stands.Act ? null : Act, Stance = Stance == stands.Stance ? null : Stance,
            Said = Said == stands.Said || Said.Length == 0 ? null : said, Actor = Actor == stands.Actor || Actor.Length == 0 ? null : Actor,
        };
        var corrections = ImmutableArray.CreateBuilder<Correction>();
        if (edit != new Edit(name)) corrections.Add(edit);
        if (Claim.Length > 0) corrections.Add(new Move(name, Claim == NewClaim ? null : long.Parse(Claim, CultureInfo.InvariantCulture), Leaves));
        fault = corrections.Count == 0 ? "edit.fault.nothing" : null;
        return corrections.ToImmutable();
    }

    // Null where it stays, default where the numbers name no stretches.
    private static ImmutableArray<TextSpan>? Changed(string numbers, string stands, NumberedWords words) => numbers == stands ? null : words.Read(numbers) ?? default(ImmutableArray<TextSpan>);

    private static string Line(IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings(" ").Trim();
}
