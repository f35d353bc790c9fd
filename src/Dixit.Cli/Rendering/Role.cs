namespace Dixit.Cli.Rendering;

/// <summary>What a stretch of a sentence is to the statement that is shown.</summary>
internal enum Role { Context, Content, Source, Cue }
