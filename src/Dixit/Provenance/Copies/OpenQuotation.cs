namespace Dixit.Provenance;

/// <summary>Whether a quotation is open at a place of a text. A mark that is never closed counts to the end of its line only.</summary>
internal struct OpenQuotation
{
    private int _depth;
    private bool _straight;

    /// <summary>True between an opening mark and its end.</summary>
    public readonly bool IsOpen => _depth > 0 || _straight;

    /// <summary>Goes over one character.</summary>
    public void Meet(char c)
    {
        switch (c)
        {
            case '«' or '“' or '„': _depth++; break;
            case '»' or '”': _depth = Math.Max(0, _depth - 1); break;
            case '"': _straight = !_straight; break;
            case '\n': (_depth, _straight) = (0, false); break;
        }
    }
}
