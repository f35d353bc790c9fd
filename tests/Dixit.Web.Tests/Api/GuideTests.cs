using System.Text.RegularExpressions;
using Dixit.Tests;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Api;

/// <summary>What the guide asks of the interface is answered.</summary>
public sealed partial class GuideTests
{
    [Fact]
    public async Task Every_request_of_the_guide_is_answered()
    {
        await using var desk = await RunningDesk.Sample();
        var requests = Curl().Matches(Repository.Read("docs/guide/interfaces.md"));
        requests.Count.ShouldBeGreaterThan(15);
        foreach (Match request in requests)
        {
            var headers = Header().Matches(request.Value).Select(h => (h.Groups["name"].Value, h.Groups["value"].Value)).ToArray();
            var answer = request.Groups["data"].Success
                ? await desk.Post(request.Groups["path"].Value, request.Groups["data"].Value[1..^1], headers.Single(h => h.Item1 == "Content-Type").Item2)
                : await desk.Get(request.Groups["path"].Value, headers);
            ((int)answer.Status).ShouldBeOneOf([200, 201], request.Value + "\n" + answer.Body);
        }
    }

    [GeneratedRegex("""^curl .*?(?:--data-binary (?<data>'[^']*'|"[^"]*") )?"\$DIXIT(?<path>[^"]*)"$""", RegexOptions.Multiline)]
    private static partial Regex Curl();

    [GeneratedRegex("""-H "(?<name>[^:"]+): (?<value>[^"]*)""")]
    private static partial Regex Header();
}
