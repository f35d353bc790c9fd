namespace Dixit.Acquisition;

/// <summary>What keeps an input from being read, for those who say it in words of their own.</summary>
public enum InputProblemKind
{
    /// <summary>What the message says.</summary>
    Other,

    /// <summary>It is a picture, a PDF, or something else that is no text.</summary>
    NotText,

    /// <summary>There is no text in it, or no article.</summary>
    NoText,

    /// <summary>It is larger than what is taken in.</summary>
    TooLarge,

    /// <summary>It is no address, or none of the web.</summary>
    BadAddress,

    /// <summary>It leads to a machine or network of one's own.</summary>
    PrivateAddress,

    /// <summary>The server gave no page: it is not known, does not answer, or refuses.</summary>
    NotAnswered,

    /// <summary>It is in a language that is not read, or that cannot be told.</summary>
    UnknownLanguage,
}
