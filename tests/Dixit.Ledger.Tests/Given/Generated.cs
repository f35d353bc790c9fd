using Dixit.Attribution;
using Dixit.Claims;

namespace Dixit.Ledger.Tests;

/// <summary>Reports drawn from a seed: the same number is always the same report.</summary>
internal static class Generated
{
    private static readonly string[] Speakers = ["state:IR", "state:RU", "state:UA", "person:patrick ryder", "person:hossein amirabdollahian", "described:4", "described:7"];
    private static readonly string[] Themes = ["arms", "missile", "drone", "tank", "grain"];

    public static ReportStudy Report(int number)
    {
        var random = new Random(number);
        var told = Enumerable.Range(0, random.Next(1, 6)).Select(_ => new Told(
            Speakers[random.Next(Speakers.Length)], $"word{random.Next(1000)} of the {Themes[random.Next(5)]} number {random.Next(100)}",
            Told.That($"event{random.Next(4)} agent=state:IR theme=thing:{Themes[random.Next(5)]}", (Aspect)random.Next(2)))
        {
            Stance = (Stance)random.Next(3),
            Said = random.Next(2) == 0 ? null : $"2022-1{random.Next(3)}-0{random.Next(1, 9)}",
        });
        return Study.Of($"r{number}", $"2022-1{random.Next(3)}-1{random.Next(10)}", [.. told]);
    }
}
