namespace Dixit.Acquisition;

/// <summary>Why an input cannot be opened or read to its end; becomes an <see cref="InputProblem"/>.</summary>
internal sealed class InputException(string message, string? hint = null, InputProblemKind kind = InputProblemKind.Other) : Exception(message)
{
    /// <summary>The way out, where there is one.</summary>
    internal string? Hint { get; } = hint;

    /// <summary>What stands in the way.</summary>
    internal InputProblemKind Kind { get; } = kind;
}
