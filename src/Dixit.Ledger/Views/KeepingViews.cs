using System.Collections.Immutable;

namespace Dixit.Ledger.Views;

/// <summary>What moved when a report was read again.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Gained">The names of new statements.</param>
/// <param name="Lost">The names of statements that are no longer read.</param>
/// <param name="Changed">The names of statements that are read otherwise.</param>
/// <param name="Positions">How many positions are other than before: of which claim and actor, gained or gone.</param>
/// <param name="Unanchored">Corrections whose statement is no longer read. They are kept, and take hold again when it is.</param>
public sealed record Rereading(
    string Report, ImmutableArray<string> Gained, ImmutableArray<string> Lost, ImmutableArray<string> Changed, int Positions, ImmutableArray<long> Unanchored);

/// <summary>What a check of the ledger found.</summary>
/// <param name="Problems">What is wrong, in words for people; empty where all is well.</param>
/// <param name="Counts">How many there are, by the names of the tables: reports, versions, statements, actors, claims, positions, changes, corrections, feeds, watches, alerts…</param>
/// <param name="Engines">How many reports each version of the engine read last.</param>
/// <param name="Schema">The number of the schema.</param>
/// <param name="Bytes">How large the ledger is, or null where the engine does not tell.</param>
public sealed record Checkup(
    ImmutableArray<string> Problems, ImmutableSortedDictionary<string, long> Counts, ImmutableSortedDictionary<string, long> Engines, int Schema, long? Bytes);
