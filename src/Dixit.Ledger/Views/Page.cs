using System.Collections.Immutable;

namespace Dixit.Ledger.Views;

/// <summary>Some of a list.</summary>
/// <param name="Items">What is on the page.</param>
/// <param name="Next">The cursor of the next page, or null on the last one. It holds while the ledger grows: nothing comes twice.</param>
public sealed record Page<T>(ImmutableArray<T> Items, string? Next);
