using System.Buffers.Text;
using System.Text;
using CsCheck;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Api;

/// <summary>Whatever an address asks, the server answers for it and does not break.</summary>
public sealed class AnyQueryTests(SampleDesk given) : IClassFixture<SampleDesk>
{
    private static readonly Gen<string> Paths = One("claims", "claims/1", "actors", "actors/state:CH", "ask", "changes", "developments", "reports", "reports/1", "statements", "statements/1",
        "corrections", "review", "feeds", "watches", "alerts");

    private static readonly Gen<string> Names = One("q", "after", "limit", "as-of", "by", "actor", "claim", "since", "until", "act", "stance", "order", "kind", "below", "target", "lang",
        "publisher", "min-reports", "report", "from", "state", "watch", "name", "id", "x");

    // Cursors are guessed with care: a list that trusts them breaks on those that look like its own.
    private static readonly Gen<string> Values = Gen.OneOf(
        Gen.String[0, 12], Gen.Long.Select(n => $"{n}"), Gen.Double.Select(n => $"{n}"), One("2024-09-30", "9999", "0000", "state:CH", "deny", "said", "newest", "", "%", "'", "\"", "(", "*"),
        Gen.OneOf(Gen.Long.Select(n => $"{n}"), Gen.String[0, 5], One("2024-09-03", "")).Array[1, 4].Select(keys => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', keys)))));

    [Fact]
    public Task No_query_breaks_the_server() => Gen.Select(Paths, Gen.Select(Names, Values).Array[0, 4]).SampleAsync(async asked =>
    {
        var (path, query) = asked;
        var address = $"/api/v1/{path}?{string.Join('&', query.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}"))}";
        var answer = await given.Desk.Get(address);
        ((int)answer.Status).ShouldBeLessThan(500, address);
    }, iter: 1500, threads: 2);

    [Fact]
    public Task No_path_breaks_the_server() => Gen.Select(One("claims", "reports", "statements", "actors", "feeds", "watches", "alerts", "corrections", "reports/1/versions"), Values).SampleAsync(async asked =>
    {
        var address = $"/api/v1/{asked.Item1}/{Uri.EscapeDataString(asked.Item2)}";
        ((int)(await given.Desk.Get(address)).Status).ShouldBeLessThan(500, address);
    }, iter: 500, threads: 2);

    private static Gen<string> One(params string[] words) => Gen.Int[0, words.Length - 1].Select(place => words[place]);
}
