using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dixit.Attribution;
using Dixit.Claims;
using Dixit.Provenance;
using Dixit.Resolution;
using Dixit.Text;

namespace Dixit.Ledger.Benchmarks;

/// <summary>
/// Reports drawn from a seed: a page of 350 words with ten statements each, of some fifty thousand actors on claims of which few are told much and most
/// seldom. One report in fifteen is a copy of an earlier one. The same number is always the same report.
/// </summary>
internal sealed class World
{
    public const int StatementsPerReport = 10;
    private const int Vocabulary = 20_000, WordsPerReport = 350, WordsPerStatement = 14, Actors = 50_000;

    private static readonly string[] Events = Keys("events"), Things = Keys("things");
    private static readonly string[] Outlets = ["afp", "reuters", "ap", "tass", "dpa", "le-monde", "nyt", "bbc"];
    private readonly string[] _words;
    private readonly int _seed;

    public World(int seed, int claims)
    {
        (_seed, Claims) = (seed, claims);
        var random = new Random(seed);
        _words = [.. Enumerable.Range(0, Vocabulary).Select(_ => Syllables(random))];
    }

    /// <summary>How many claims there are to tell.</summary>
    public int Claims { get; }

    public ReportStudy Report(int number)
    {
        var random = new Random(unchecked((_seed * 7919) + (number * 31)));
        var copied = number % 15 == 14 ? number - 1 - random.Next(Math.Min(number, 10)) : number;
        var drawn = new Random(unchecked((_seed * 104_729) + copied));
        var (text, statements) = (new StringBuilder(), ImmutableArray.CreateBuilder<Statement>());
        var (actors, speakers, holdings) = (new Dictionary<string, Actor>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<ImmutableArray<string>>(), ImmutableArray.CreateBuilder<Holding>());
        var chains = ImmutableArray.CreateBuilder<Chain>();
        for (var i = 0; i < StatementsPerReport; i++)
        {
            Filler(text, drawn);
            var speaker = Speaker(drawn);
            foreach (var actor in Chain(speaker)) actors.TryAdd(actor.Key, actor);
            var source = Append(text, actors[speaker].Name);
            text.Append(' ');
            var cue = Append(text, "said");
            text.Append(' ');
            var content = Append(text, Sentence(drawn));
            text.Append(".\n\n");
            var proposition = Proposition(drawn);
            // Most keep to what they say; one time in twenty somebody says otherwise.
            var stance = (Stance)Math.Min(2, drawn.Next(20) == 0 ? drawn.Next(5) : (speaker.Length + proposition.Label.Length) % 5);
            statements.Add(new() { Id = i, Source = [source], Cue = cue, CueLemma = "say", Content = [content], Stance = stance, Act = Act(drawn), Speaker = actors[speaker].Name, Confidence = Confidence(drawn) });
            speakers.Add([speaker]);
            holdings.Add(new(i, proposition, stance));
            chains.Add(new(i, drawn.Next(8) == 0 ? [new(LinkKind.Outlet, "outlet", default) { Outlet = Outlets[drawn.Next(Outlets.Length)] }] : []));
        }
        var day = new DateOnly(2022, 1, 1).AddDays(random.Next(1000));
        var report = new Report
        {
            Id = $"report-{number}", Text = text.ToString(), Language = number % 3 == 0 ? "fr" : "en", Title = Sentence(random), Publisher = Publisher(random), Published = day.ToString("o", CultureInfo.InvariantCulture),
        };
        return new(new(report, [], statements.ToImmutable()), new([.. actors.Values], [], speakers.ToImmutable()), [.. statements.Select(_ => random.Next(3) == 0 ? Period.Day(day) : (Period?)null)], holdings.ToImmutable())
        {
            Provenance = new(random.Next(4) == 0 ? [new(Outlets[random.Next(Outlets.Length)], CreditKind.By, default)] : [], chains.ToImmutable()),
        };
    }

    /// <summary>The key of somebody who speaks; a few speak much.</summary>
    public string Speaker(Random random)
    {
        var rank = Seldom(random, Actors, 3);
        return rank < 60 ? $"state:S{rank}" : $"person:{_words[rank % Vocabulary]} {_words[rank * 7 % Vocabulary]}";
    }

    /// <summary>What one of the claims says; a few are told much.</summary>
    public Proposition Proposition(Random random)
    {
        var claim = Seldom(random, Claims, 2);
        var of = new Random(unchecked((_seed * 15_485_863) + claim));
        var theme = Things[of.Next(Things.Length)];
        return new()
        {
            Predicate = "event:" + Events[of.Next(Events.Length)],
            Wording = "do",
            Label = Sentence(of),
            Participants =
            [
                new(Role.Agent, $"state:S{of.Next(60)}", "agent", default),
                new(Role.Theme, "thing:" + (random.Next(8) == 0 ? Things[of.Next(Things.Length)] : theme), "theme", default),
                new(Role.Recipient, $"state:S{of.Next(60)}", "recipient", default),
            ],
        };
    }

    public static string Publisher(Random random) => $"Paper {random.Next(400)}";

    public static Act Act(Random random) => (Act)random.Next(8);

    public string Word(Random random) => _words[Zipf(random, Vocabulary)];

    public string Sentence(Random random) => string.Join(' ', Enumerable.Range(0, WordsPerStatement).Select(_ => Word(random)));

    private void Filler(StringBuilder text, Random random)
    {
        for (var i = WordsPerStatement + 3; i < WordsPerReport / StatementsPerReport; i++) text.Append(Word(random)).Append(' ');
        text.Append(". ");
    }

    private static IEnumerable<Actor> Chain(string key)
    {
        if (key.StartsWith("state:", StringComparison.Ordinal)) return [new() { Key = key, Kind = ActorKind.State, Name = key[6..] }];
        var home = $"state:S{key.Length % 60}";
        return key.Length % 2 == 0 ? [new() { Key = key, Kind = ActorKind.Person, Name = key[7..], Office = "spokesman", SpeaksFor = home }, new() { Key = home, Kind = ActorKind.State, Name = home[6..] }]
            : [new() { Key = key, Kind = ActorKind.Person, Name = key[7..] }];
    }

    /// <summary>Most statements are sure, one in six is below two thirds.</summary>
    private static double Confidence(Random random) => Math.Round(1 - (0.7 * Math.Pow(random.NextDouble(), 4)), 3);

    /// <summary>A rank from 0; the first of fifty thousand comes once in two hundred times where the power is 2, once in forty where it is 3.</summary>
    private static int Seldom(Random random, int count, double power) => (int)(count * Math.Pow(random.NextDouble(), power));

    /// <summary>A rank from 0, falling off as one over the rank.</summary>
    private static int Zipf(Random random, int count) => Math.Min(count - 1, (int)Math.Exp(random.NextDouble() * Math.Log(count + 1)) - 1);

    private static string Syllables(Random random) => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => "bcdfglmnprstv"[random.Next(13)].ToString() + "aeiou"[random.Next(5)]));

    private static string[] Keys(string table)
        => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "data", "concepts", table + ".tsv")).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t')[0])];

    private static TextSpan Append(StringBuilder text, string words)
    {
        var start = text.Length;
        text.Append(words);
        return new(start, text.Length);
    }
}
