using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Dixit.Segmentation;
using Dixit.Text;

namespace Dixit.Syntax.Conllu;

/// <summary>
/// Reads CoNLL-U (https://universaldependencies.org/format.html). Empty nodes and enhanced dependencies are skipped; the raw text is
/// rebuilt from the tokens and their spacing notes, so that <c># text</c> need not be there.
/// </summary>
public sealed class ConlluReader
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<TextSpan>.Builder _paragraphs = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly ImmutableArray<Tree>.Builder _trees = ImmutableArray.CreateBuilder<Tree>();
    private readonly ImmutableArray<string>.Builder _ids = ImmutableArray.CreateBuilder<string>();
    private readonly List<Token> _tokens = [];
    private readonly List<Word> _words = [];
    private string? _id;
    private string? _spaces = "";
    private int _paragraphStart;
    private int _rangeEnd;
    private bool _newParagraph;
    private int _line;

    private ConlluReader() { }

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names its number and what is wrong with it.</exception>
    public static ConlluDocument Read(TextReader input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new ConlluReader().ReadAll(input);
    }

    private ConlluDocument ReadAll(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            _line++;
            if (line.Length == 0) EndSentence();
            else if (line[0] == '#') ReadComment(line);
            else ReadRow(line.Split('\t'));
        }
        EndSentence();
        EndParagraph();
        _text.Append(_spaces);
        return new(_text.ToString(), _paragraphs.ToImmutable(), _trees.ToImmutable(), _ids.ToImmutable());
    }

    private void ReadComment(string line)
    {
        var comment = line.AsSpan(1).Trim();
        if (comment.StartsWith("newpar", StringComparison.Ordinal) || comment.StartsWith("newdoc", StringComparison.Ordinal)) _newParagraph = true;
        else if (comment.StartsWith("sent_id", StringComparison.Ordinal) && comment.IndexOf('=') is > 0 and var at) _id = comment[(at + 1)..].Trim().ToString();
    }

    private void ReadRow(string[] columns)
    {
        if (columns.Length != 10) throw Bad($"expected 10 columns between tabs, found {columns.Length}");
        var id = columns[0];
        if (id.Contains('.', StringComparison.Ordinal)) return;
        if (id.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
        {
            var (first, last) = (Number(id[..dash]), Number(id[(dash + 1)..]));
            if (first != _words.Count + 1 || last < first || first <= _rangeEnd) throw Bad($"the range {id} is out of place");
            AddToken(columns[1], columns[9]);
            _rangeEnd = last;
            return;
        }
        if (Number(id) != _words.Count + 1) throw Bad($"expected word {_words.Count + 1}, found {id}");
        if (_words.Count + 1 > _rangeEnd) AddToken(columns[1], columns[9]);
        _words.Add(ToWord(columns));
    }

    private void AddToken(string form, string misc)
    {
        if (form.Length == 0) throw Bad("the form is empty");
        if (_text.Length == 0 && _trees.Count == 0 && _tokens.Count == 0) _text.Append(Spacing.Before(misc));
        else if (_tokens.Count == 0 && _newParagraph && _trees.Count > 0) _text.Append(_spaces ?? "\n\n");
        else _text.Append(_spaces ?? " ");
        if (_tokens.Count == 0 && (_newParagraph || _trees.Count == 0))
        {
            EndParagraph();
            _paragraphStart = _text.Length;
        }
        var start = _text.Length;
        _text.Append(form);
        _tokens.Add(new(new(start, _text.Length), [form]));
        _spaces = Spacing.After(misc);
    }

    private Word ToWord(string[] columns)
    {
        if (!Enum.TryParse<Upos>(columns[3], out var upos) && columns[3] != "_") throw Bad($"{columns[3]} is not a universal part of speech");
        return new()
        {
            Index = _words.Count,
            Token = _tokens.Count - 1,
            Span = _tokens[^1].Span,
            Form = columns[1],
            Lemma = columns[2],
            Upos = upos,
            Xpos = columns[4],
            Features = columns[5],
            Head = columns[6] == "_" ? -1 : Number(columns[6]) - 1,
            Relation = columns[7],
        };
    }

    private void EndSentence()
    {
        if (_words.Count == 0 && _tokens.Count == 0) return;
        if (_words.Count < _rangeEnd) throw Bad($"the sentence ends inside the range that goes to {_rangeEnd}");
        foreach (var word in _words)
            if (word.Head >= _words.Count) throw Bad($"word {word.Index + 1} has head {word.Head + 1} in a sentence of {_words.Count} words");
        foreach (var parts in _words.GroupBy(word => word.Token).Where(group => group.Skip(1).Any()))
            _tokens[parts.Key] = _tokens[parts.Key] with { Words = [.. parts.Select(word => word.Form)] };
        _trees.Add(new(new(new(_tokens[0].Span.Start, _tokens[^1].Span.End), [.. _tokens]), [.. _words]));
        _ids.Add(_id ?? _trees.Count.ToString(CultureInfo.InvariantCulture));
        _tokens.Clear();
        _words.Clear();
        (_id, _rangeEnd, _newParagraph) = (null, 0, false);
    }

    private void EndParagraph()
    {
        if (_trees.Count > 0) _paragraphs.Add(new(_paragraphStart, _trees[^1].Sentence.Span.End));
    }

    private int Number(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Bad($"{digits} is not a number");

    private FormatException Bad(string what) => new($"line {_line}: {what}");
}
