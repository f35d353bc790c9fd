#pragma warning disable CS1591 // the names are those of the attribution guide, docs/guide/statements.md
namespace Dixit.Attribution;

/// <summary>What a speaker does with the content of a statement.</summary>
public enum Act { State, Accuse, Deny, Admit, Confirm, NoInfo, Decline, Demand, Commit, Warn, Judge, Believe, Ask, Show }

/// <summary>The speaker's commitment to the content as worded: holds it true or wants it (+), holds it false or opposes it (-), neither (?).</summary>
public enum Stance { Holds, Rejects, Open }

/// <summary>How much of the content stands in quotation marks: all, some, none.</summary>
public enum Form { Direct, Mixed, Indirect }

/// <summary>How the writer hedges the content: not at all, by a conditional ("aurait fourni"), by a hedge ("allegedly", "présumé").</summary>
public enum Modality { Plain, Conditional, Hedged }
