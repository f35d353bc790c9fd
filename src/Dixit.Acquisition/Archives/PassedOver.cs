namespace Dixit.Acquisition.Archives;

/// <summary>Why a record of an archive gives no report.</summary>
internal enum PassedOver
{
    /// <summary>It is no capture: a request, a note.</summary>
    NoCapture,

    /// <summary>It is a picture, a script, a feed: no page.</summary>
    NoPage,

    /// <summary>Its server answered something other than 200.</summary>
    NoSuccess,

    /// <summary>It refers to another record, or is a part of one.</summary>
    NotWhole,

    /// <summary>It is larger than the limit.</summary>
    TooLarge,

    /// <summary>It is a page that holds no article.</summary>
    NoArticle,
}
