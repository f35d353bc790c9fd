using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Text;

namespace Dixit.Ledger.Tests;

/// <summary>One statement of a report that a test makes up: who holds what of which proposition.</summary>
/// <param name="Speaker">The key of who speaks, one of <see cref="People"/>.</param>
/// <param name="Words">The words of the content.</param>
/// <param name="About">What it is about.</param>
internal sealed record Told(string Speaker, string Words, Proposition About)
{
    public Stance Stance { get; init; } = Stance.Holds;
    public Act Act { get; init; } = Act.State;
    public string? Said { get; init; }
    public bool SecondHand { get; init; }
    public double Confidence { get; init; } = 0.9;

    public Period? SaidOn => Said is null ? null : Period.Parse(Said);

    /// <summary>A proposition: <c>transfer agent=state:IR theme=thing:missile recipient=state:RU</c>.</summary>
    public static Proposition That(string laidOut, Aspect aspect = Aspect.Done)
    {
        var parts = laidOut.Split(' ');
        return new()
        {
            Predicate = "event:" + parts[0],
            Wording = parts[0],
            Aspect = aspect,
            Participants = [.. parts[1..].Select(p => p.Split('=')).Select(p => new Participant(Enum.Parse<Role>(p[0], ignoreCase: true), p[1], p[1], default))],
        };
    }
}
