using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Dixit.Attribution;
using Dixit.Reading;
using Dixit.Segmentation;
using Dixit.Syntax;
using Dixit.Text;

namespace Dixit.Benchmarks;

/// <summary>The stages of reading, warm and on one core, over the sample report of a language; the last column is words a second.</summary>
[Config(typeof(Settings))]
public class StageBenchmarks
{
    private Language _stages = null!;
    private Engine _engine = null!;
    private string _text = "";
    private Report _report = null!;
    private ImmutableArray<Sentence> _sentences;
    private ImmutableArray<Tree> _trees;
    private ImmutableArray<Statement> _statements;

    [Params("fr", "en")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _engine = Engine.Load();
        _stages = _engine[Language];
        _text = SampleText.Of(Language);
        _report = ReportReader.ReadText("sample", _text, new() { Language = Language }).Report!;
        _sentences = _stages.Segmenter.Segment(_report.Text, _report.Paragraphs);
        _trees = _stages.Parser.Parse(_report.Text, _sentences);
        _statements = _stages.Attributor.Attribute(_report, _trees);
    }

    [Benchmark]
    public ImmutableArray<Sentence> Segmentation() => _stages.Segmenter.Segment(_report.Text, _report.Paragraphs);

    [Benchmark]
    public ImmutableArray<Tree> Parsing() => _stages.Parser.Parse(_report.Text, _sentences);

    [Benchmark]
    public ImmutableArray<Statement> Attribution() => _stages.Attributor.Attribute(_report, _trees);

    [Benchmark]
    public ImmutableArray<Statement> Resolution() => _stages.Resolver.Resolve(_report, _trees, _statements);

    /// <summary>Detection of the language, paragraphs, title and date.</summary>
    [Benchmark]
    public ReadResult Reading() => ReportReader.ReadText("sample", _text);

    /// <summary>Text to statements, with detection of the language and everything between.</summary>
    [Benchmark]
    public AttributedReport WholeRead() => _engine.Read(ReportReader.ReadText("sample", _text).Report!);

    private sealed class Settings : ManualConfig
    {
        public Settings()
        {
            AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(10).WithEnvironmentVariable("DOTNET_PROCESSOR_COUNT", "1"));
            AddColumn(new WordsPerSecond());
            HideColumns(Column.Error, Column.StdDev, Column.Median, Column.RatioSD);
        }
    }
}
