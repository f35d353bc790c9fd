using Dixit.Desk.Studying;

namespace Dixit.Web.ReadingRoom;

/// <summary>What reading texts for people needs.</summary>
internal static class ReadingServices
{
    private const int MostWaiting = 24;

    /// <summary>Adds it. Half of the processors read at most, so that pages are served meanwhile.</summary>
    public static IServiceCollection AddReadingRoom(this IServiceCollection services)
        => services.AddSingleton<Readings>().AddSingleton(_ => new StudyQueue(Math.Max(1, Environment.ProcessorCount / 2), MostWaiting));
}
