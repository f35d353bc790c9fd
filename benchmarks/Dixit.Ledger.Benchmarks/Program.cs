using System.Diagnostics;
using System.Globalization;
using Dixit.Claims;
using Dixit.Claims.Lexicon;
using Dixit.Ledger;
using Dixit.Ledger.Benchmarks;

if (args is not [var count, var location] || !int.TryParse(count, CultureInfo.InvariantCulture, out var statements))
{
    Console.Error.WriteLine("usage: Dixit.Ledger.Benchmarks STATEMENTS LEDGER   (a new file, or postgres://…; one that holds some already is gone on with)");
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

Console.WriteLine("| question | p50 ms | p95 ms | slowest ms |\n|---|---:|---:|---:|");
var random = new Random(2);
var claims = (await ledger.Claims(new() { Limit = 200 })).Items;
await Time("claims, first page", _ => ledger.Claims(new()));
await Time("claims of an actor", _ => ledger.Claims(new() { Actor = world.Speaker(random) }));
await Time("claims with a word", _ => ledger.Claims(new() { Text = world.Word(random) }));
await Time("claim, any", _ => ledger.Claim(1 + random.Next(world.Claims / 2)));
await Time("claim, one of the 200 newest changed", i => ledger.Claim(claims[i % claims.Length].Id));
await Time("claim, the most told", _ => ledger.Claim(1));
await Time("claim, as of a day", i => ledger.Claim(claims[i % claims.Length].Id, new(new(2023, 6, 1))));
await Time("actor", _ => ledger.Actor(world.Speaker(random)));
await Time("actors, first page", _ => ledger.Actors(new()));
await Time("ask, by its proposition", _ => ledger.FindClaims([world.Proposition(random)]));
await Time("ask, by its words", _ => ledger.Search(world.Sentence(random)));
await Time("changes, first page", _ => ledger.Changes(new()));
await Time("report", _ => ledger.Report($"report-{random.Next(wanted)}"));
return 0;

static async Task Time(string question, Func<int, Task> ask)
{
    var times = new List<double>();
    for (var i = 0; i < 110; i++)
    {
        var from = Stopwatch.GetTimestamp();
        await ask(i);
        if (i >= 10) times.Add(Stopwatch.GetElapsedTime(from).TotalMilliseconds);
    }
    times.Sort();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {question} | {times[50]:F1} | {times[95]:F1} | {times[^1]:F1} |"));
}
