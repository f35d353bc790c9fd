namespace Dixit.Text;

/// <summary>
/// Pairs the equal items of two sequences, in order, so that few are left without partner: the divide-and-conquer search from both ends of E. W. Myers, "An O(ND)
/// Difference Algorithm and Its Variations", Algorithmica 1, 1986, in linear space. A search that finds no middle within a number of edits is cut where it came furthest,
/// so that long sequences that share nothing take time in proportion to their length.
/// </summary>
internal sealed class Alignment(int[] a, int[] b)
{
    private const int MostEdits = 256, Unreached = -1;

    private readonly int[] _forward = new int[(2 * MostEdits) + 3], _backward = new int[(2 * MostEdits) + 3], _partners = new int[a.Length];

    /// <summary>The place of the partner of each item of the first sequence, or -1.</summary>
    public int[] Partners()
    {
        Array.Fill(_partners, -1);
        Align(0, a.Length, 0, b.Length);
        return _partners;
    }

    private void Align(int aLow, int aHigh, int bLow, int bHigh)
    {
        while (true)
        {
            while (aLow < aHigh && bLow < bHigh && a[aLow] == b[bLow]) _partners[aLow++] = bLow++;
            while (aLow < aHigh && bLow < bHigh && a[aHigh - 1] == b[bHigh - 1]) _partners[--aHigh] = --bHigh;
            if (aLow == aHigh || bLow == bHigh) return;
            var (aMiddle, bMiddle) = Split(aLow, aHigh, bLow, bHigh);
            Align(aLow, aMiddle, bLow, bMiddle);
            (aLow, bLow) = (aMiddle, bMiddle);
        }
    }

    /// <summary>A point that a shortest way through the box goes through, or where the search was cut. The box begins and ends with a difference.</summary>
    private (int A, int B) Split(int aLow, int aHigh, int bLow, int bHigh)
    {
        var (n, m) = (aHigh - aLow, bHigh - bLow);
        var delta = n - m;
        Array.Fill(_forward, Unreached);
        Array.Fill(_backward, Unreached);
        for (var d = 0; d <= MostEdits; d++)
        {
            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(_forward, d, k, n, m);
                if (x == Unreached) continue;
                while (x < n && x - k < m && a[aLow + x] == b[bLow + x - k]) x++;
                _forward[At(k)] = x;
                if (Math.Abs(delta - k) < d && (delta - k + d) % 2 != 0 && _backward[At(delta - k)] is not Unreached and var back && x + back >= n) return (aLow + x, bLow + x - k);
            }
            for (var k = -d; k <= d; k += 2)
            {
                var x = Step(_backward, d, k, n, m);
                if (x == Unreached) continue;
                while (x < n && x - k < m && a[aHigh - 1 - x] == b[bHigh - 1 - x + k]) x++;
                _backward[At(k)] = x;
                if (Math.Abs(delta - k) <= d && (delta - k + d) % 2 == 0 && _forward[At(delta - k)] is not Unreached and var ahead && x + ahead >= n) return (aHigh - x, bHigh - x + k);
            }
        }
        var best = Enumerable.Range(-MostEdits, (2 * MostEdits) + 1).Where(k => (k + MostEdits) % 2 == 0 && _forward[At(k)] != Unreached).MaxBy(k => (2 * _forward[At(k)]) - k);
        return (aLow + _forward[At(best)], bLow + _forward[At(best)] - best);
    }

    /// <summary>How far on a diagonal one more edit leads, from the diagonals beside it; within the box alone.</summary>
    private static int Step(int[] reached, int d, int k, int n, int m)
    {
        if (d == 0) return 0;
        var (down, right) = (reached[At(k + 1)], reached[At(k - 1)]);
        if (down != Unreached && down - k > m) down = Unreached;
        right = right == Unreached || right == n ? Unreached : right + 1;
        return Math.Max(down, right);
    }

    private static int At(int diagonal) => diagonal + MostEdits + 1;
}
