using System.Net;
using System.Net.Sockets;
using System.Text;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Api;

/// <summary>Reports that programs send, and corrections.</summary>
public sealed class WritingTests : IAsyncLifetime
{
    private const string Told = "Norland denied on Tuesday having sold balloons to Sudland. \"We never sold any,\" said the prime minister, Ada Holm.";
    private RunningDesk _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await RunningDesk.Empty();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task A_report_is_added_once_and_becomes_a_version_when_its_text_changes()
    {
        var added = await _desk.Post("/api/v1/reports?id=norland/1&lang=en&published=2024-05-07", Told, "text/plain");
        (added.Status, added.Headers.Location?.ToString(), added.Json.GetProperty("outcome").GetString()).ShouldBe((HttpStatusCode.Created, "/api/v1/reports/1", "added"));
        added.Json.GetProperty("report").GetProperty("statements").GetArrayLength().ShouldBeGreaterThan(0);

        var again = await _desk.Post("/api/v1/reports?id=norland/1&lang=en&published=2024-05-07", Told, "text/plain");
        (again.Status, again.Headers.Location?.ToString(), again.Json.GetProperty("outcome").GetString()).ShouldBe((HttpStatusCode.OK, "/api/v1/reports/1", "known"));

        var changed = await _desk.Post("/api/v1/reports?id=norland/1&lang=en&published=2024-05-08", Told.Replace("denied", "admitted", StringComparison.Ordinal), "text/plain");
        (changed.Status, changed.Json.GetProperty("outcome").GetString(), changed.Json.GetProperty("version").GetInt32()).ShouldBe((HttpStatusCode.OK, "changed", 2));
        (await _desk.Get("/api/v1/reports/norland/1")).Json.GetProperty("versions").GetArrayLength().ShouldBe(2);
        (await _desk.Get("/api/v1/reports/norland%2F1")).Json.GetProperty("versions").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_report_may_come_as_JSON_or_as_a_page()
    {
        var json = await _desk.Post("/api/v1/reports", $$"""{"id": "j", "text": {{System.Text.Json.JsonSerializer.Serialize(Told)}}, "lang": "en", "published": "2024-05-07", "title": "Balloons"}""");
        json.Json.GetProperty("report").GetProperty("report").GetProperty("title").GetString().ShouldBe("Balloons");
        var page = await _desk.Post("/api/v1/reports?lang=en", $"<html><head><title>Balloons</title></head><body><article><h1>Balloons</h1><p>{Told}</p><p>{Told} {Told}</p></article></body></html>", "text/html");
        page.Status.ShouldBe(HttpStatusCode.Created);
        page.Json.GetProperty("report").GetProperty("report").GetProperty("id").GetString().ShouldStartWith("text-");
    }

    [Theory]
    [InlineData("", "text/plain", 422)]
    [InlineData("{", "application/json", 400)]
    [InlineData("{}", "application/json", 422)]
    [InlineData("Balloons.", "application/pdf", 415)]
    [InlineData("Balloons.", "text/plain; charset=utf-7", 415)]
    [InlineData("Hyvää päivää, ilmapalloja ei ole myyty kenellekään, sanoi pääministeri tiistaina Helsingissä.", "text/plain", 422)]
    [InlineData("a\0b", "text/plain", 422)]
    public async Task What_cannot_be_read_is_refused_with_the_reason(string body, string type, int status)
    {
        var answer = await _desk.Post("/api/v1/reports", body, type);
        ((int)answer.Status, answer.Type).ShouldBe((status, "application/problem+json"));
        (await _desk.Get("/api/v1/reports")).Json.GetProperty("reports").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_is_compressed_is_refused()
    {
        var content = new ByteArrayContent([31, 139, 8, 0]) { Headers = { ContentType = new("text/plain"), ContentEncoding = { "gzip" } } };
        (await _desk.Ask(HttpMethod.Post, "/api/v1/reports", content)).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task What_is_too_large_is_refused()
    {
        // The head alone is sent: the server answers before the body would come.
        using var connection = new TcpClient();
        await connection.ConnectAsync(_desk.Address.Host, _desk.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST /api/v1/reports HTTP/1.1\r\nHost: {_desk.Address.Authority}\r\nContent-Type: text/plain\r\nContent-Length: 20000001\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        (await reader.ReadLineAsync(TestContext.Current.CancellationToken)).ShouldBe("HTTP/1.1 413 Payload Too Large");
    }

    [Fact]
    public async Task A_correction_holds_only_for_what_was_looked_at()
    {
        await _desk.Post("/api/v1/reports?id=n&lang=en&published=2024-05-07", Told, "text/plain");
        var seen = (await _desk.Get("/api/v1/statements/n%231")).Headers.ETag!.ToString();
        var taken = await _desk.Post("/api/v1/corrections", """{"kind": "confirm", "statement": "n#1"}""", headers: ("If-Match", seen));
        taken.Status.ShouldBe(HttpStatusCode.Created);
        (await _desk.Get("/api/v1/statements/n%231")).Json.GetProperty("review").GetString().ShouldBe("confirmed");
        (await _desk.Post("/api/v1/corrections", """{"kind": "reject", "statement": "n#1"}""", headers: ("If-Match", seen))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);

        var undone = await _desk.Post($"/api/v1/corrections/{taken.Json.GetProperty("id").GetInt64()}/undo", "");
        undone.Status.ShouldBe(HttpStatusCode.Created);
        (await _desk.Get("/api/v1/statements/n%231")).Json.TryGetProperty("review", out _).ShouldBeFalse();
        (await _desk.Get("/api/v1/corrections?target=n%231")).Json.GetProperty("corrections").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task An_edit_takes_its_stretches_in_code_points()
    {
        await _desk.Post("/api/v1/reports?id=e&lang=en&published=2024-05-07", "🎈🎈 " + Told, "text/plain");
        var answer = await _desk.Post("/api/v1/corrections", """{"kind": "edit", "statement": "e#1", "source": [[3, 10]], "act": "admit", "stance": "+"}""");
        answer.Status.ShouldBe(HttpStatusCode.Created, answer.Body);
        var statement = (await _desk.Get("/api/v1/statements/e%231")).Json;
        statement.GetProperty("act").GetString().ShouldBe("admit");
        statement.GetProperty("spans").GetProperty("source")[0].EnumerateArray().Select(offset => offset.GetInt32()).ShouldBe([3, 10]);
    }

    [Theory]
    [InlineData("""{"kind": "confirm", "statement": "nowhere#1"}""", 422)]
    [InlineData("""{"kind": "applaud"}""", 400)]
    [InlineData("""{"kind": "merge-claims", "from_claim": 1}""", 400)]
    [InlineData("""{"kind": "edit", "statement": "nowhere#1", "cue": [1]}""", 400)]
    [InlineData("""{"statement": "n#1"}""", 400)]
    [InlineData("[]", 400)]
    [InlineData("", 400)]
    public async Task A_correction_that_makes_no_sense_is_a_problem(string body, int status)
    {
        var answer = await _desk.Post("/api/v1/corrections", body);
        ((int)answer.Status, answer.Type).ShouldBe((status, "application/problem+json"));
    }
}
