namespace Dixit.Claims;

/// <summary>How one proposition stands to another.</summary>
public enum Relation
{
    /// <summary>They say the same of the same participants.</summary>
    Same,

    /// <summary>The first says more generally what the second says ("arms deliveries" to "deliveries of missiles").</summary>
    Wider,

    /// <summary>The first is a case of the second.</summary>
    Narrower,

    /// <summary>They are of one claim and differ in one facet: another object of the same kind, planned instead of done.</summary>
    Variant,

    /// <summary>They are about different things.</summary>
    Unrelated,
}
