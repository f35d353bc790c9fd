using Dixit.Text;

namespace Dixit.Attribution.Quotations;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="Span">With its marks.</param>
/// <param name="Inner">Without its marks and the white space inside them.</param>
/// <param name="Depth">0 for an outermost one, 1 for one inside it, and so on.</param>
/// <param name="Closed">False where the closing mark is missing, and the quotation ends with its paragraph.</param>
internal sealed record Quotation(TextSpan Span, TextSpan Inner, int Depth, bool Closed);
