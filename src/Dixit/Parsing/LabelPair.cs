using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Dixit.Neural;

namespace Dixit.Parsing;

/// <summary>
/// What the choice of a relation looks at: a hidden layer over word, head and distance (Kiperwasser and Goldberg 2016), and the products of what
/// word and head are, number by number: a biaffine form (Dozat and Manning 2017) with diagonal matrices, at a small part of its price.
/// </summary>
internal static unsafe class LabelPair
{
    /// <summary>Writes 2 × <paramref name="columns"/> numbers to <paramref name="target"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Join(int columns, float* dependent, float* head, float* distance, float* target)
    {
        for (var j = 0; j < columns; j += 8)
        {
            var (own, other) = (Vector256.Load(dependent + j), Vector256.Load(head + j));
            (own + other + Vector256.Load(distance + j)).Store(target + j);
            (own * other).Store(target + columns + j);
        }
        Rectifier.Apply(target, columns);
    }
}
