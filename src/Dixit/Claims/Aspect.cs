namespace Dixit.Claims;

/// <summary>How far an event has come: what is planned is another claim than what is done.</summary>
public enum Aspect
{
    /// <summary>It happens or has happened.</summary>
    Done,

    /// <summary>It is to happen: a plan, a promise, a future.</summary>
    Planned,

    /// <summary>It was tried.</summary>
    Attempted,

    /// <summary>It could happen: a capacity, a risk.</summary>
    Able,

    /// <summary>It begins.</summary>
    Started,

    /// <summary>It goes on.</summary>
    Continued,

    /// <summary>It ends or rests.</summary>
    Stopped,

    /// <summary>It was refused or given up.</summary>
    Refused,

    /// <summary>It is wanted of somebody: the content of a demand.</summary>
    Wanted,

    /// <summary>It is praised or blamed, whether or not it has come: the content of a judgment.</summary>
    Judged,
}
