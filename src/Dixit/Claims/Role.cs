namespace Dixit.Claims;

/// <summary>The part that a participant plays in an event, as the frames of the concept lexicon name it.</summary>
public enum Role
{
    /// <summary>Who does it.</summary>
    Agent,

    /// <summary>Who or what is done, moved, hit or meant.</summary>
    Theme,

    /// <summary>To, for or against whom.</summary>
    Recipient,

    /// <summary>Where.</summary>
    Place,

    /// <summary>About what.</summary>
    Topic,

    /// <summary>How much.</summary>
    Amount,
}
