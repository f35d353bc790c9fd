using System.Globalization;

namespace Dixit.Acquisition.Archives;

/// <summary>Counts what an archive gave and what was passed over.</summary>
internal sealed class ArchiveTally
{
    private readonly int[] _passedOver = new int[Enum.GetValues<PassedOver>().Length];

    /// <summary>Reports read.</summary>
    public int Reports { get; private set; }

    public void Read() => Reports++;

    public void PassOver(PassedOver reason) => _passedOver[(int)reason]++;

    /// <summary><c>12 pages read; passed over: 300 that are no pages, 38 without an article</c>.</summary>
    public override string ToString()
    {
        var passedOver = new (PassedOver Reason, string Words)[]
        {
            (PassedOver.NoPage, "that are no pages"), (PassedOver.NoArticle, "without an article"), (PassedOver.NoSuccess, "answered with other than 200"),
            (PassedOver.NotWhole, "that refer to others or are parts"), (PassedOver.TooLarge, "larger than the limit"),
        }.Where(kind => _passedOver[(int)kind.Reason] > 0).Select(kind => $"{Number(_passedOver[(int)kind.Reason])} {kind.Words}");
        var told = string.Join(", ", passedOver);
        return $"{Number(Reports)} {(Reports == 1 ? "page" : "pages")} read{(told.Length > 0 ? $"; passed over: {told}" : "")}";
    }

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
