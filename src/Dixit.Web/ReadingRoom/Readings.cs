using System.Security.Cryptography;

namespace Dixit.Web.ReadingRoom;

/// <summary>
/// What people gave to read, held in memory for an hour so that it can be looked at, filtered, printed and kept; the oldest give way where there are too
/// many. A reading's name cannot be guessed: who has it may look.
/// </summary>
public sealed class Readings(TimeProvider clock)
{
    private const int Most = 64;
    private const long MostCharacters = 20_000_000;
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly LinkedList<(string Name, HeldReading Reading, DateTimeOffset Until)> _held = [];

    /// <summary>Holds a reading for a while and gives it a name.</summary>
    public string Hold(HeldReading reading)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (_gate)
        {
            _held.AddLast((name, reading, clock.GetUtcNow() + Lifetime));
            var characters = _held.Sum(h => h.Reading.Length);
            while (_held.First is { Value: var (_, oldest, until) } && _held.Count > 1 && (_held.Count > Most || characters > MostCharacters || until < clock.GetUtcNow()))
            {
                characters -= oldest.Length;
                _held.RemoveFirst();
            }
        }
        return name;
    }

    /// <summary>The reading of a name, or null where it is no longer held.</summary>
    public HeldReading? Find(string name)
    {
        lock (_gate) return _held.FirstOrDefault(h => h.Name == name && h.Until >= clock.GetUtcNow()).Reading;
    }
}
