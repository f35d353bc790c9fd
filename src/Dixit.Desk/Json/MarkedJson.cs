using System.Collections.Immutable;
using Dixit.Attribution;
using Dixit.Ledger.Views;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Desk.Json;

/// <summary>A report's text with the statements in it, for programs. Offsets are in Unicode code points of <c>text</c>.</summary>
public static class MarkedJson
{
    /// <summary>A text and its statements.</summary>
    public static object Of(Report report, ImmutableArray<StatementView> statements)
    {
        var places = new CodePoints(report.Text);
        return new
        {
            report.Id, Lang = report.Language, report.Title, report.Url, report.Publisher, report.Author, report.Published, report.Text,
            Paragraphs = report.Paragraphs.Select(p => Span(p, places)), Statements = statements.Select(s => Of(s, report.Text, places)),
        };
    }

    /// <summary>A statement with its parts at their places.</summary>
    public static object Of(StatementView view, string text, CodePoints places)
    {
        var s = view.Statement;
        return new
        {
            view.Number, s.Level, s.Parent,
            Source = Part(s.Source, text, places), Cue = new { Text = s.Cue.In(text), Spans = new[] { Span(s.Cue, places) }, Lemma = s.CueLemma }, Content = Part(s.Content, text, places),
            Act = Labels.Name(s.Act), Stance = Labels.Name(s.Stance), Form = Labels.Name(s.Form), Modality = Labels.Name(s.Modality), s.Speaker, Confidence = Math.Round(s.Confidence, 3),
            Speakers = view.Speakers.Select(c => new { Actor = Of(c.Actor), Institution = Of(c.Institution), Speaker = Of(c.Speaker) }),
            Said = view.Said?.ToString(), Review = Shapes.Lower(view.Review), State = Shapes.Lower(view.State),
            Holdings = view.Holdings.Select(h => new { h.Claim, h.Variant, Stance = Labels.Name(h.Stance), h.SecondHand }),
            Chain = view.Chain.Select(l => Of(l, places)),
        };
    }

    private static object Of(Link link, CodePoints places) => new { Kind = Shapes.Lower(link.Kind), link.Name, link.Outlet, Span = link.Span.IsEmpty ? null : Span(link.Span, places) };

    private static object? Of(ActorName? actor) => actor is null ? null : new { actor.Key, Kind = Shapes.Lower(actor.Kind), actor.Name, Id = actor.Id > 0 ? actor.Id : (long?)null };

    private static object Part(ImmutableArray<TextSpan> spans, string text, CodePoints places) => new { Text = Spans.Text(text, spans), Spans = spans.Select(s => Span(s, places)) };

    private static int[] Span(TextSpan span, CodePoints places) => [places.FromUtf16(span.Start), places.FromUtf16(span.End)];
}
