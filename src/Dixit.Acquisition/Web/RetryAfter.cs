namespace Dixit.Acquisition.Web;

/// <summary>Reads <c>Retry-After</c> (RFC 9110, 10.2.3): seconds or a date.</summary>
internal static class RetryAfter
{
    /// <summary>The time to wait from <paramref name="now"/>, between zero and <paramref name="most"/>, or null where the answer does not say.</summary>
    public static TimeSpan? Of(HttpResponseMessage response, TimeSpan most, DateTimeOffset now)
    {
        var told = response.Headers.RetryAfter;
        var wait = told?.Delta ?? (told?.Date is { } date ? date - now : null);
        return wait is { } time ? TimeSpan.FromTicks(Math.Clamp(time.Ticks, 0, most.Ticks)) : null;
    }
}
