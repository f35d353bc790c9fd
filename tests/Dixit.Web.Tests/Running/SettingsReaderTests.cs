using System.Net;
using Dixit.Ledger.Views;
using Dixit.Web.Serving;
using Dixit.Web.Settings;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Running;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dixit-settings-");

    [Fact]
    public void An_option_goes_over_the_environment_and_that_over_the_file()
    {
        var file = Written("""{ "language": "fr", "upload": "1M", "log": { "format": "json", "requests": true } } // a comment""");
        var settings = Read(file, [("DIXIT_UPLOAD", "2M"), ("DIXIT_LOG_FORMAT", "line")], [("upload", "3M")]);
        (settings.Language, settings.MostUpload, settings.LogsJson, settings.LogsRequests).ShouldBe(("fr", 3_000_000, false, true));
    }

    [Fact]
    public void Lists_numbers_and_groups_are_read_from_JSON_as_they_are_written_there()
    {
        var settings = Read(Written("""{ "proxies": ["10.0.0.0/8", "::1"], "hosts": "a.example, *.b.example", "stop-within": 5, "openid.issuer": "https://id.example/", "openid": { "new-accounts": "reader" } }"""), [], []);
        settings.Proxies.ShouldBe([IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("::1/128")]);
        settings.Hosts.ShouldBe(["a.example", "*.b.example"]);
        settings.StopWithin.ShouldBe(TimeSpan.FromSeconds(5));
        settings.OpenId!.NewAccounts.ShouldBe(AccountRole.Reader);
    }

    [Fact]
    public void A_secret_can_come_from_a_file_that_the_environment_names()
        => Read(null, [("DIXIT_OPENID_ISSUER", "https://id.example"), ("DIXIT_OPENID_SECRET_FILE", Written("hush\n"))], []).OpenId!.ClientSecret.ShouldBe("hush");

    [Theory]
    [InlineData("address", "ftp://127.0.0.1")]
    [InlineData("address", "http://user:password@127.0.0.1:80")]
    [InlineData("public-address", "desk.example.org")]
    [InlineData("hosts", "not a host")]
    [InlineData("proxies", "10.0.0.0/99")]
    [InlineData("language", "de")]
    [InlineData("openid.issuer", "http://id.example")]
    [InlineData("openid.new-accounts", "admin")]
    [InlineData("upload", "-1")]
    [InlineData("upload", "999999999999999999999G")]
    [InlineData("stop-within", "601")]
    [InlineData("log.requests", "perhaps")]
    [InlineData("telemetry", "/tmp")]
    public void A_bad_value_is_refused_with_its_name_and_what_is_allowed_but_without_the_value(string name, string value)
    {
        var message = Should.Throw<SettingsException>(() => Read(null, [], [(name, value)])).Message;
        message.ShouldStartWith($"{name} (--set): give ");
        message.ShouldNotContain(value);
    }

    [Fact]
    public void A_name_that_is_none_is_refused_with_those_there_are()
        => Should.Throw<SettingsException>(() => Read(Written("""{ "adress": "http://127.0.0.1" }"""), [], [])).Message.ShouldContain("there are ledger, address,");

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public void A_file_that_is_none_is_refused_with_its_path(string text)
    {
        var file = Written(text);
        Should.Throw<SettingsException>(() => Read(file, [], [])).Message.ShouldStartWith(file);
    }

    [Fact]
    public void A_named_file_has_to_be_there() => Should.Throw<SettingsException>(() => Read(Path.Combine(_folder.FullName, "none.json"), [], []));

    [Fact]
    public void Every_setting_is_of_its_own_name_and_variable()
    {
        SettingsTable.All.Select(s => s.Variable).ShouldBeUnique();
        SettingsTable.All.ShouldAllBe(s => s.Variable.StartsWith("DIXIT_", StringComparison.Ordinal) && s.Meaning.EndsWith('.'));
    }

    private string Written(string text)
    {
        var path = Path.Combine(_folder.FullName, Guid.NewGuid().ToString("N"));
        File.WriteAllText(path, text);
        return path;
    }

    private string Nothing() => Written("{}");

    private ServerSettings Read(string? file, (string Name, string Value)[] environment, (string Name, string Value)[] options)
        => SettingsReader.Read(new(), file ?? Nothing(), name => environment.FirstOrDefault(e => e.Name == name).Value, options.Select(o => KeyValuePair.Create(o.Name, o.Value)));

    public void Dispose() => _folder.Delete(recursive: true);
}
