using System.Net;
using System.Xml.Linq;
using Dixit.Web.Tests.Given;
using Shouldly;
using Xunit;

namespace Dixit.Web.Tests.Working;

/// <summary>What a served desk does by itself.</summary>
public sealed class DeskWorkTests
{
    private const string Text = "Publisher: The Upland Courier\nDate: 2024-09-03\n\nThe minister of Luxembourg, Anna Weber, said on Tuesday that Switzerland had delivered two submarines to Luxembourg.\n";

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_that_is_added_is_read_and_a_watch_tells_of_it()
    {
        await using var desk = await RunningDesk.Empty(settings => settings with { Works = true });
        var folder = Directory.CreateDirectory(Path.Combine(desk.Folder, "incoming"));
        var file = Path.Combine(folder.FullName, "report.txt");
        await File.WriteAllTextAsync(file, Text, Now);
        // What was written just now might not be whole yet, and would be looked at twice.
        File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        using var watched = await desk.Send("/watches/new", ("kind", "Question"), ("subject", "Has Switzerland delivered submarines to Luxembourg?"), ("wants", "Actor"), ("do", "add"));
        watched.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var added = await desk.Send("/feeds", ("address", folder.FullName), ("kind", "Folder"));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var watch = (await desk.Ledger.Watches(new(), Now)).Items.Single();
        await Until(async () => (await desk.Ledger.Watch(watch.Id, Now))!.Alerts > 0);
        await Until(async () => (await desk.Page(added.Headers.Location!.ToString())).QuerySelectorAll(".entries > li").Any(entry => entry.TextContent.Contains("report.txt", StringComparison.Ordinal)));
        (await desk.Page($"/watches/{watch.Id}")).QuerySelector(".alert blockquote a")!.TextContent.ShouldContain("submarines");
        var feed = XDocument.Parse(await desk.Http.GetStringAsync($"/watches/{watch.Id}.atom", Now));
        XNamespace atom = "http://www.w3.org/2005/Atom";
        var entry = feed.Root!.Elements(atom + "entry").ShouldHaveSingleItem();
        entry.Elements(atom + "link").Select(l => l.Attribute("href")!.Value).ShouldContain(l => l.StartsWith(new Uri(desk.Address, $"/watches/{watch.Id}#a").AbsoluteUri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_desk_that_is_told_not_to_work_looks_at_nothing()
    {
        await using var desk = await RunningDesk.Empty(settings => settings with { Works = false });
        var folder = Directory.CreateDirectory(Path.Combine(desk.Folder, "incoming"));
        using var added = await desk.Send("/feeds", ("address", folder.FullName), ("kind", "Folder"));
        var feed = (await desk.Ledger.Feeds(new(), Now)).Items.Single();
        (await desk.Ledger.LeaseFeeds(1, TimeSpan.FromMinutes(1), Now)).ShouldHaveSingleItem().Feed.Id.ShouldBe(feed.Id);
    }

    // Waits for what comes of work in the background, and gives up after a time that no machine should need.
    private static async Task Until(Func<Task<bool>> isSo)
    {
        using var most = CancellationTokenSource.CreateLinkedTokenSource(Now);
        most.CancelAfter(TimeSpan.FromMinutes(2));
        while (!await isSo()) await Task.Delay(50, most.Token);
    }
}
