using System.Globalization;
using Dixit.Text;

namespace Dixit.Syntax.Conllu;

/// <summary>Writes trees as CoNLL-U, with notes on spacing from which <see cref="ConlluReader"/> rebuilds the very text.</summary>
public static class ConlluWriter
{
    /// <summary>Writes one document.</summary>
    /// <param name="output">Lines are ended by a line feed, whatever the system.</param>
    /// <param name="text">The text that the trees' offsets refer to.</param>
    /// <param name="paragraphs">Its paragraphs; <c># newpar</c> goes before the first sentence of each.</param>
    /// <param name="trees">The sentences, in order.</param>
    /// <param name="documentId">Written as <c># newdoc id</c> and put in front of the sentences' numbers; null for none.</param>
    public static void Write(TextWriter output, string text, IReadOnlyList<TextSpan> paragraphs, IReadOnlyList<Tree> trees, string? documentId = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(paragraphs);
        ArgumentNullException.ThrowIfNull(trees);
        var paragraph = -1;
        for (var i = 0; i < trees.Count; i++)
        {
            var before = paragraph;
            while (paragraph + 1 < paragraphs.Count && paragraphs[paragraph + 1].Start <= trees[i].Sentence.Span.Start) paragraph++;
            if (i == 0) output.Write(documentId is null ? "# newdoc\n" : $"# newdoc id = {documentId}\n");
            if (paragraph != before) output.Write("# newpar\n");
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            output.Write($"# sent_id = {(documentId is null ? number : $"{documentId}-{number}")}\n");
            output.Write($"# text = {OnOneLine(trees[i].Sentence.Span.In(text))}\n");

            var next = i + 1 < trees.Count ? trees[i + 1].Sentence.Span.Start : text.Length;
            var startsParagraph = paragraph + 1 < paragraphs.Count && paragraphs[paragraph + 1].Start <= next;
            WriteSentence(output, text, trees[i], isFirst: i == 0, next, usualEnd: i + 1 == trees.Count ? "" : startsParagraph ? "\n\n" : " ");
        }
    }

    private static void WriteSentence(TextWriter output, string text, Tree tree, bool isFirst, int next, string usualEnd)
    {
        var tokens = tree.Sentence.Tokens;
        var word = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var (token, isLast) = (tokens[i], i + 1 == tokens.Length);
            var spaces = text[token.Span.End..(isLast ? next : tokens[i + 1].Span.Start)];
            string?[] notes = [isFirst && i == 0 ? Spacing.NoteBefore(text[..token.Span.Start]) : null, Spacing.NoteAfter(spaces, isLast ? usualEnd : " ")];
            var misc = string.Join('|', notes.Where(note => note is not null));
            if (misc.Length == 0) misc = "_";

            if (token.IsMultiword)
            {
                output.Write($"{word + 1}-{word + token.Words.Length}\t{OnOneLine(token.Span.In(text))}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n");
                misc = "_";
            }
            for (var part = 0; part < token.Words.Length; part++) WriteWord(output, tree.Words[word++], misc);
        }
        output.Write('\n');
    }

    private static void WriteWord(TextWriter output, Word word, string misc) => output.Write(string.Create(CultureInfo.InvariantCulture,
        $"{word.Index + 1}\t{OnOneLine(word.Form)}\t{OnOneLine(word.Lemma)}\t{word.Upos}\t{word.Xpos}\t{word.Features}\t{word.Head + 1}\t{word.Relation}\t_\t{misc}\n"));

    private static string OnOneLine(string value) =>
        value.AsSpan().IndexOfAny("\t\r\n") < 0 ? value : value.Replace('\t', ' ').Replace('\r', ' ').Replace('\n', ' ');
}
