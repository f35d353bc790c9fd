using System.Diagnostics;
using System.Globalization;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Claims.Lexicon;
using Dixit.Ledger;
using Dixit.Ledger.Benchmarks;
using Dixit.Ledger.Views;

if (args is not [var count, var location, .. var questions] || !int.TryParse(count, CultureInfo.InvariantCulture, out var statements))
{
    Console.Error.WriteLine("usage: Dixit.Ledger.Benchmarks STATEMENTS LEDGER [QUESTION...]   (a new file, or postgres://…; one that holds some already is gone on with)");
    return 2;
}

var matcher = new Lazy<ClaimMatcher>(() => new(Concepts.Load()));
await using var ledger = await Ledgers.Open(location, Matching.By(() => matcher.Value), TimeProvider.System);
var world = new World(seed: 1, claims: Math.Max(200, statements / 20));

var have = (int)(await ledger.Reports(new() { Limit = 1 })).Items.Select(r => r.Number).FirstOrDefault();
var wanted = statements / World.StatementsPerReport;
var (busy, added) = (TimeSpan.Zero, 0);
var cpu = Process.GetCurrentProcess().TotalProcessorTime;
for (var i = have; i < wanted; i++)
{
    var study = world.Report(i);
    var from = Stopwatch.GetTimestamp();
    await ledger.Add(study);
    busy += Stopwatch.GetElapsedTime(from);
    if (++added % 1000 == 0) Console.Error.WriteLine($"{i + 1} reports, {added / busy.TotalSeconds:F0}/s");
}
cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
if (added > 0) Console.WriteLine($"added {added} reports of {World.StatementsPerReport} statements: {added / busy.TotalSeconds:F0} reports/s, {1000 * cpu.TotalSeconds / added:F1} ms of processor time each, generating included");

Console.WriteLine("| question | p50 ms | p95 ms | slowest ms | processor ms |\n|---|---:|---:|---:|---:|");
var random = new Random(2);
var claims = (await ledger.Claims(new() { Limit = 200 })).Items;
var (deep, told, busiest) = ((await ledger.Claims(new() { Limit = 5_000 })).Next, (await ledger.Claims(new() { Order = ClaimOrder.MostReports, Limit = 1 })).Items[0].Id, (await ledger.Actors(new() { Limit = 1 })).Items[0].Actor);
await Time("claims, first page", _ => ledger.Claims(new()));
await Time("claims of an actor", _ => ledger.Claims(new() { Actor = world.Speaker(random) }));
await Time("claims with a word", _ => ledger.Claims(new() { Text = world.Word(random) }));
await Time("claim, any", _ => ledger.Claim(1 + random.Next(world.Claims / 2)));
await Time("claim, one of the 200 newest changed", i => ledger.Claim(claims[i % claims.Length].Id));
await Time("claim, the most told", _ => ledger.Claim(told));
await Time("claim, as of a day", i => ledger.Claim(claims[i % claims.Length].Id, new(new(2023, 6, 1))));
await Time("actor", _ => ledger.Actor(world.Speaker(random)));
await Time("actors, first page", _ => ledger.Actors(new()));
await Time("ask, by its proposition", _ => ledger.FindClaims([world.Proposition(random)]));
await Time("ask, by its words", _ => ledger.Search(world.Sentence(random)));
await Time("changes, first page", _ => ledger.Changes(new()));
await Time("claims, by newest statement", _ => ledger.Claims(new() { Order = ClaimOrder.NewestStatement }));
await Time("claims, by most reports", _ => ledger.Claims(new() { Order = ClaimOrder.MostReports }));
await Time("claims, in French", _ => ledger.Claims(new() { Language = "fr" }));
await Time("claims, of a language nobody writes", _ => ledger.Claims(new() { Language = "qq" }));
await Time("claims, of a publisher", _ => ledger.Claims(new() { Publisher = World.Publisher(random) }));
await Time("claims, by act", _ => ledger.Claims(new() { Act = World.Act(random) }));
await Time("claims, by stance", _ => ledger.Claims(new() { Stance = Stance.Rejects }));
await Time("claims, all filters", _ => ledger.Claims(new() { Language = "fr", Publisher = World.Publisher(random), Act = World.Act(random), Stance = Stance.Rejects, Text = world.Word(random) }));
await Time("claims, deep in the list", _ => ledger.Claims(new() { Cursor = deep }));
await Time("changes of a claim", _ => ledger.Changes(new() { Claim = 1 + random.Next(100) }));
await Time("changes of an actor", _ => ledger.Changes(new() { Actor = world.Speaker(random) }));
await Time("actors by name", _ => ledger.Actors(new() { Name = world.Word(random)[..2], WithoutPrivate = true }));
await Time("reports of a publisher", _ => ledger.Reports(new() { Publisher = World.Publisher(random) }));
await Time("overview", _ => ledger.Overview());
await Time("waiting, newest", _ => ledger.Waiting(new()));
await Time("waiting, least sure", _ => ledger.Waiting(new() { Order = ReviewOrder.LeastSure }));
await Time("waiting, nothing does", _ => ledger.Waiting(new() { Below = 0.1, Acts = [] }));
await Time("waiting, of an actor", _ => ledger.Waiting(new() { Actor = world.Speaker(random) }));
await Time("waiting, of the busiest actor", _ => ledger.Waiting(new() { Actor = busiest.Key }));
await Time("waiting, in French", _ => ledger.Waiting(new() { Language = "fr" }));
await Time("waiting, of the most told claim", _ => ledger.Waiting(new() { Claim = told }));
await Time("weeks of the ledger", _ => ledger.Weeks());
await Time("weeks of the most told claim", _ => ledger.ClaimWeeks(told));
await Time("weeks of the busiest actor", _ => ledger.ActorWeeks(busiest.Id));
await Time("graph of origins, the most told", _ => ledger.OriginGraph(told));
await Time("graph of origins, any", _ => ledger.OriginGraph(1 + random.Next(world.Claims / 2)));
await Time("precision", _ => ledger.Precision());
await Time("alterations", _ => ledger.Alterations(new()));
await Time("report", _ => ledger.Report($"report-{random.Next(wanted)}"));
return 0;

async Task Time(string question, Func<int, Task> ask)
{
    if (questions.Length > 0 && !questions.Any(q => question.Contains(q, StringComparison.Ordinal))) return;
    var times = new List<double>();
    var cpu = TimeSpan.Zero;
    for (var i = 0; i < 110; i++)
    {
        if (i == 10) cpu = Process.GetCurrentProcess().TotalProcessorTime;
        var from = Stopwatch.GetTimestamp();
        await ask(i);
        if (i >= 10) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }
    cpu = Process.GetCurrentProcess().TotalProcessorTime - cpu;
    times.Sort();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {question} | {times[50]:F1} | {times[95]:F1} | {times[^1]:F1} | {cpu.TotalMilliseconds / times.Count:F1} |"));
}
