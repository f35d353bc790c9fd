namespace Dixit.Resolution.Dates;

/// <summary>Which way from the report's day the clause of an expression looks.</summary>
internal enum Outlook
{
    /// <summary>No verb tells; taken as past, as reports mostly tell what was.</summary>
    Unknown,

    /// <summary>"a eu lieu", "took place".</summary>
    Past,

    /// <summary>"aura lieu", "is scheduled for".</summary>
    Future,

    /// <summary>"aurait lieu", "may take place": both are possible.</summary>
    Either,

    /// <summary>"a lieu", "to take place": the form does not tell; both are possible.</summary>
    Open,

    /// <summary>"était prévu", "attendu": what was planned then is behind or ahead; the nearer one is meant.</summary>
    Near,
}
