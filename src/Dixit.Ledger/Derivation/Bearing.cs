namespace Dixit.Ledger.Derivation;

/// <summary>A statement that bears on a claim: who holds it, and when it was said, else published.</summary>
internal sealed class Bearing
{
    public long Claim { get; init; }
    public long Actor { get; init; }
    public long Statement { get; init; }
    public long? Speaker { get; init; }
    public long? Institution { get; init; }
    public string FirstDay { get; init; } = "";
    public string LastDay { get; init; } = "";

    /// <summary>Those who hold or speak it.</summary>
    public IEnumerable<long> Holders => new[] { Actor, Speaker, Institution }.OfType<long>().Distinct();
}
