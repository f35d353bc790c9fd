namespace Dixit.Reading.Pages;

/// <summary>The page would cost more than a page of news can; becomes the problem of its <see cref="ReadResult"/>.</summary>
internal sealed class ExcessivePageException(string message) : Exception(message);
