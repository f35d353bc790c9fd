using System.Collections.Immutable;
using Dixit.Text;

namespace Dixit.Reading.Pages;

/// <summary>The article of a page.</summary>
/// <param name="Text">Its body, paragraphs parted by an empty line, without the title.</param>
/// <param name="Paragraphs">The stretches of the text that are paragraphs.</param>
/// <param name="Facts">What the page tells of it.</param>
internal sealed record PageArticle(string Text, ImmutableArray<TextSpan> Paragraphs, ReportFacts Facts);
