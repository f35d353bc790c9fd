using Dixit.Attribution;
using Dixit.Parsing;
using Dixit.Resolution;
using Dixit.Segmentation;
using Dixit.Text;

namespace Dixit;

/// <summary>The four stages that know one language. A new language is a lexicon and two models, and no code.</summary>
/// <param name="Code">ISO 639-1.</param>
/// <param name="Segmenter">Text to sentences.</param>
/// <param name="Parser">Sentences to trees.</param>
/// <param name="Attributor">Trees to statements.</param>
/// <param name="Resolver">Sources to speakers.</param>
public sealed record Language(string Code, ISegmenter Segmenter, IParser Parser, IAttributor Attributor, SpeakerResolver Resolver)
{
    /// <summary>Loads what <c>data/</c> holds of a language.</summary>
    /// <exception cref="IOException">A model or a word list is missing.</exception>
    public static Language Load(string code) => new(
        code,
        Segmentation.Segmenter.For(code),
        BiaffineParser.Load(Path.Combine(DataFile.Folder, "models", code, "parser.bin")),
        Attribution.Attributor.For(code),
        SpeakerResolver.For(code));
}
