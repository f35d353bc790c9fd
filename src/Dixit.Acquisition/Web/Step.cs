namespace Dixit.Acquisition.Web;

/// <summary>One answer on the way: the result, or a redirect.</summary>
/// <param name="Result">The result; null where it goes on.</param>
/// <param name="Target">Where it redirects to.</param>
/// <param name="IsPermanent">Whether it redirects for good.</param>
/// <param name="Close">How long the host asked to be left alone, or null.</param>
internal sealed record Step(FetchResult? Result, Uri? Target = null, bool IsPermanent = false, TimeSpan? Close = null);
