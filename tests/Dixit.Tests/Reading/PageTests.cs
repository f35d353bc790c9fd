using Dixit.Reading;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

public sealed class PageTests
{
    private const string First = "The council met on Monday and decided, after a long night, that the old bridge would be closed for the winter.";
    private const string Second = "\"We had no choice,\" said the mayor, who had promised to keep it open and was booed by the people outside.";
    private const string Third = "Engineers warned that the piers were hollow. A report on them was kept secret for two years, the opposition says.";

    [Fact]
    public void Paragraphs_are_parted_by_an_empty_line_and_have_spans()
    {
        var report = Read($"<p>{First}</p><p>{Second}</p>");
        report.Text.ShouldBe($"{First}\n\n{Second}");
        report.Paragraphs.Select(span => span.In(report.Text)).ShouldBe([First, Second]);
    }

    [Theory]
    [InlineData("<h1>The bridge is closed</h1>")]
    [InlineData("<h2>The bridge is closed</h2>")]
    [InlineData("<p class=byline>By Jane Doe</p>")]
    [InlineData("<p>By Jane Doe</p>")]
    [InlineData("<p>Published 8 November 2022</p>")]
    [InlineData("<div class='share-bar'>Share this story with your friends</div>")]
    [InlineData("<p>The Valley Post, November 8, 2022</p>")]
    [InlineData("<p>Jane Doe, Valley Post staff</p>")]
    [InlineData("<p>Temps de lecture : 3 min</p>")]
    [InlineData("<figure><img><figcaption>The bridge, seen from the town hall.</figcaption></figure>")]
    [InlineData("<nav><a href=/>Home</a></nav>")]
    public void What_stands_over_the_text_is_not_of_it(string head) =>
        Read($"{head}<p>{First}</p><p>{Second}</p>").Text.ShouldBe($"{First}\n\n{Second}");

    [Theory]
    [InlineData("<p><a href=/tunnel>Read more: the tunnel is flooded</a></p>")]
    [InlineData("<p><strong><a href=/tunnel>THE TUNNEL IS FLOODED</a></strong></p>")]
    [InlineData("<aside>Support our work with a gift of ten crowns a month, please.</aside>")]
    [InlineData("<div class=newsletterSignup><p>Get the morning's news, every day, in your inbox.</p></div>")]
    [InlineData("<div id='related_articles'><p>The tunnel is flooded, and nobody knows why that is so.</p></div>")]
    [InlineData("<h3>You may also like</h3><ul><li><a href=/a>The tunnel</a></li><li><a href=/b>The ferry</a></li></ul>")]
    [InlineData("<p>À lire aussi : le tunnel est inondé</p>")]
    [InlineData("<p>The old bridge in winter, with the town hall and the river behind it (Photo: Jane Doe)</p>")]
    [InlineData("<p>Crédit photo : Jane Doe</p>")]
    [InlineData("<p>Il vous reste 60 % de cet article à lire. La suite est réservée aux abonnés.</p>")]
    [InlineData("<div style='display: none'>A hidden line, which nobody sees.</div>")]
    [InlineData("<script>var text = 'A line of script, which nobody sees.';</script>")]
    public void What_interrupts_the_text_is_not_of_it(string between) =>
        Read($"<p>{First}</p>{between}<p>{Second}</p>").Text.ShouldBe($"{First}\n\n{Second}");

    [Theory]
    [InlineData("<h2>Hollow piers</h2>", "Hollow piers")]
    [InlineData("<ul><li>close the bridge</li><li>tell nobody</li></ul>", "close the bridge\n\ntell nobody")]
    [InlineData("<blockquote>It was a mistake, and a costly one.</blockquote>", "It was a mistake, and a costly one.")]
    [InlineData("<blockquote class=twitter-tweet><p>Shame on them!</p></blockquote>", "Shame on them!")]
    [InlineData("<div class=social-embed><blockquote class=twitter-tweet><p>Shame on them!</p></blockquote></div>", "Shame on them!")]
    [InlineData("<table><tr><td>Piers</td><td>12</td></tr><tr><td>Hollow</td><td>9</td></tr></table>", "Piers 12\n\nHollow 9")]
    [InlineData("<p>\"No\", said <my-hint>Jane</my-hint> Doe.</p>", "\"No\", said Jane Doe.")]
    [InlineData("<p>Follow the money, he said (it was his habit).</p>", "Follow the money, he said (it was his habit).")]
    [InlineData("<p><a href=https://source.example/report>The report on the piers</a></p>", "The report on the piers")]
    [InlineData("<p>They follow <a href=/money>the money</a>, he said.</p>", "They follow the money, he said.")]
    public void What_belongs_to_the_text_stays(string between, string words) =>
        Read($"<p>{First}</p>{between}<p>{Second}</p>").Text.ShouldBe($"{First}\n\n{words}\n\n{Second}");

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_parts_lines() =>
        Read($"<div>{First}<br>\n <br/>{Second}<br>{Third}</div>").Text.ShouldBe($"{First}\n\n{Second}\n{Third}");

    [Fact]
    public void Odd_characters_survive() =>
        Read($"<p>{First}</p><p>«&nbsp;Le pont&shy;levé&#8239;», dit-il&nbsp;: “ça ira” — ‘non’ ‚ja‘ 🌉</p>").Text
            .ShouldBe($"{First}\n\n«\u00A0Le pont\u00ADlevé\u202F», dit-il\u00A0: “ça ira” — ‘non’ ‚ja‘ 🌉");

    [Fact]
    public void A_body_in_pieces_is_joined()
    {
        string Piece(string words) => $"<section class='piece wide'><div><div><p>{words}</p><p>Again. {words}</p></div></div></section>";
        ReportReader.ReadPage("p", $"<body>{Piece(First)}<div class=ad>An advertisement of some length, for soap.</div>{Piece(Second)}{Piece(Third)}</body>").Report!.Text
            .ShouldBe($"{First}\n\nAgain. {First}\n\n{Second}\n\nAgain. {Second}\n\n{Third}\n\nAgain. {Third}");
    }

    [Fact]
    public void An_article_that_a_script_puts_in_is_read_from_its_description()
    {
        var told = $$"""<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}}\n\n{{Third}}"}</script>""";
        ReportReader.ReadPage("p", $"<head>{told}</head><body><div id=app></div></body>").Report!.Text.ShouldBe($"{First}\n\n{Third}");
    }

    [Fact]
    public void A_name_that_misleads_does_not_hide_the_article() =>
        ReportReader.ReadPage("p", $"<body class='has-sidebar ad-free'><div class=comments-enabled><p>{First}</p><p>{Second}</p></div></body>").Report!.Text
            .ShouldBe($"{First}\n\n{Second}");

    [Theory]
    [InlineData("")]
    [InlineData("<p>Please enable JavaScript.</p>")]
    [InlineData("<ul><li><a href=/a>One</a><li><a href=/b>Two</a></ul>")]
    public void A_page_without_an_article_is_a_problem(string page) =>
        ReportReader.ReadPage("p", page).Problem.ShouldBe("is a page without an article");

    private static Dixit.Text.Report Read(string body) => ReportReader.ReadPage(
        "p",
        $"""
        <!doctype html><html><head><title>The bridge is closed - The Valley Post</title><meta property="og:title" content="The bridge is closed">
        <meta property="og:url" content="https://post.example/bridge"><meta name="author" content="Jane Doe"></head>
        <body><header><a href="/">The Valley Post</a></header><div class="page"><div class="story-body">{body}</div>
        <section class="comments"><p>I never liked that bridge, and I say so every year, to anyone who listens.</p></section></div>
        <footer>© The Valley Post, all rights reserved, wherever they may be.</footer></body></html>
        """).Report!;
}
