namespace Dixit.Acquisition.Web;

/// <summary>Nothing came, and why.</summary>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Message">What is wrong, in one line, without the address: <c>answered 404 Not Found</c>.</param>
/// <param name="Hint">What to do, in one line, or null.</param>
public sealed record FetchFailure(FetchFailureKind Kind, string Message, string? Hint = null) : FetchResult
{
    /// <summary>How long to wait at least before the next try, where the server or our own manners say so, or null.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True where trying again by itself may help; false where a person has to do something first.</summary>
    public bool IsPassing => Kind is FetchFailureKind.TooSlow or FetchFailureKind.Unavailable or FetchFailureKind.Busy
        or FetchFailureKind.NoConnection or FetchFailureKind.BrokenOff or FetchFailureKind.UnknownHost;
}

/// <summary>The kinds of failure.</summary>
public enum FetchFailureKind
{
    /// <summary>The address is none, or not one of http or https.</summary>
    BadAddress,

    /// <summary>The host, or one that it redirects to, is of a private network and not among the allowed ones.</summary>
    PrivateAddress,

    /// <summary>The site's robots.txt asks not to fetch it.</summary>
    RefusedByRobots,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410: it is gone for good, and need not be asked for again.</summary>
    Gone,

    /// <summary>401, 402, 403, 451: the server will not give it to us.</summary>
    Forbidden,

    /// <summary>Any other answer that is no success and no error of the server's.</summary>
    BadAnswer,

    /// <summary>The body is, or unpacks to, more than the limit.</summary>
    TooLarge,

    /// <summary>It did not come in full in time.</summary>
    TooSlow,

    /// <summary>It redirects too often, in a circle, or to nowhere.</summary>
    TooManyRedirects,

    /// <summary>It is of a type that holds no reports: a picture, a PDF.</summary>
    WrongType,

    /// <summary>429, a server's error (5xx), or a robots.txt that cannot be had: later perhaps.</summary>
    Unavailable,

    /// <summary>Its host is busy with other fetches of ours, or asked to be left alone for a while.</summary>
    Busy,

    /// <summary>The name of the host is not known.</summary>
    UnknownHost,

    /// <summary>No connection, or none that is secure.</summary>
    NoConnection,

    /// <summary>The answer broke off or was no HTTP.</summary>
    BrokenOff,
}
