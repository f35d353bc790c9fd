namespace Dixit.Attribution;

/// <summary>The labels of a statement as every output spells them.</summary>
public static class Labels
{
    /// <summary>The act: <c>state</c>, <c>noinfo</c>…</summary>
    public static string Name(Act act) => act switch
    {
        Act.State => "state",
        Act.Accuse => "accuse",
        Act.Deny => "deny",
        Act.Admit => "admit",
        Act.Confirm => "confirm",
        Act.NoInfo => "noinfo",
        Act.Decline => "decline",
        Act.Demand => "demand",
        Act.Commit => "commit",
        Act.Warn => "warn",
        Act.Judge => "judge",
        Act.Believe => "believe",
        Act.Ask => "ask",
        Act.Show => "show",
        _ => throw new ArgumentOutOfRangeException(nameof(act)),
    };

    /// <summary>The stance: <c>+</c>, <c>-</c> or <c>?</c>.</summary>
    public static string Name(Stance stance) => stance switch { Stance.Holds => "+", Stance.Rejects => "-", _ => "?" };

    /// <summary>The form: <c>direct</c>, <c>mixed</c> or <c>indirect</c>.</summary>
    public static string Name(Form form) => form switch { Form.Direct => "direct", Form.Mixed => "mixed", _ => "indirect" };

    /// <summary>The modality: <c>plain</c>, <c>conditional</c> or <c>hedged</c>.</summary>
    public static string Name(Modality modality) => modality switch { Modality.Conditional => "conditional", Modality.Hedged => "hedged", _ => "plain" };
}
