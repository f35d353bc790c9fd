using Dixit.Resolution;

namespace Dixit.Ledger.Tests;

/// <summary>The actors that tests speak of, each with whom it speaks for.</summary>
internal static class People
{
    private static readonly Actor[] All =
    [
        State("state:IR", "Iran"), State("state:RU", "Russia"), State("state:UA", "Ukraine"), State("state:US", "United States"),
        new() { Key = "body:pentagon", Kind = ActorKind.Institution, Name = "Pentagon", SpeaksFor = "state:US" },
        new() { Key = "body:foreign-ministry/IR", Kind = ActorKind.Institution, Name = "Iranian foreign ministry", SpeaksFor = "state:IR" },
        new() { Key = "person:patrick ryder", Kind = ActorKind.Person, Name = "Patrick Ryder", Office = "spokesman", SpeaksFor = "body:pentagon" },
        new() { Key = "person:john kirby", Kind = ActorKind.Person, Name = "John Kirby", Office = "spokesman", SpeaksFor = "body:pentagon" },
        new() { Key = "person:hossein amirabdollahian", Kind = ActorKind.Person, Name = "Hossein Amirabdollahian", Office = "minister", SpeaksFor = "body:foreign-ministry/IR" },
        new() { Key = "person:hossein amir-abdollahian", Kind = ActorKind.Person, Name = "Hossein Amir-Abdollahian", SpeaksFor = "state:IR" },
        new() { Key = "described:4", Kind = ActorKind.Described, Name = "two officials", SpeaksFor = "state:US" },
        new() { Key = "described:7", Kind = ActorKind.Described, Name = "certain media" },
    ];

    /// <summary>The actors with these keys and all those in whose name they speak.</summary>
    public static IEnumerable<Actor> Behind(IEnumerable<string> keys)
    {
        var found = new List<Actor>();
        var open = new Queue<string>(keys);
        while (open.TryDequeue(out var key))
        {
            if (found.Exists(a => a.Key == key)) continue;
            var actor = Array.Find(All, a => a.Key == key) ?? new Actor { Key = key, Kind = ActorKind.Person, Name = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..] };
            found.Add(actor);
            if (actor.SpeaksFor is { } next) open.Enqueue(next);
        }
        return found;
    }

    private static Actor State(string key, string name) => new() { Key = key, Kind = ActorKind.State, Name = name };
}
