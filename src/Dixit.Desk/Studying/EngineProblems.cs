using Dixit.Acquisition;

namespace Dixit.Desk.Studying;

/// <summary>What keeps the engine from reading a report, in words.</summary>
public static class EngineProblems
{
    /// <summary>A fault of the engine as a problem.</summary>
    public static InputProblem Unreadable(InputResult input, Exception fault)
        => new(input.Input, input.Line, $"is more than the engine can read: {fault.Message.ReplaceLineEndings(" ")}", "please tell the authors, with the text");

    /// <summary>A language that Dixit does not read as a problem.</summary>
    public static InputProblem UnknownLanguage(InputResult input, string? language)
        => new(input.Input, input.Line, language is null ? "its language is neither French nor English, or the text is too short to tell" : $"its language, {language}, is not one that Dixit reads",
            "say --lang fr or --lang en") { Kind = InputProblemKind.UnknownLanguage };
}
