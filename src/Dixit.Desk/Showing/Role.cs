namespace Dixit.Desk.Showing;

/// <summary>What a stretch of a sentence is to the statement that is shown.</summary>
public enum Role { Context, Content, Source, Cue }
