using BenchmarkDotNet.Attributes;
using Dixit.Provenance;
using Dixit.Text;

namespace Dixit.Benchmarks;

/// <summary>The fingerprint of one page and the comparison of two, on one core.</summary>
[WarmupCount(5), IterationCount(10)]
public class FingerprintBenchmarks
{
    private Report _report = null!, _reprint = null!;
    private Fingerprint _print = null!, _other = null!;
    private byte[] _bytes = [];

    [Params("fr", "en")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        var text = SampleText.Of(Language);
        _report = new() { Id = "sample", Text = text, Language = Language };
        _reprint = _report with { Id = "reprint", Text = "Another headline\n\n" + text[..(text.Length / 3)] };
        (_print, _other) = (Fingerprint.Of(_report), Fingerprint.Of(_reprint));
        _bytes = _print.ToBytes();
    }

    [Benchmark]
    public Fingerprint Of() => Fingerprint.Of(_report);

    [Benchmark]
    public byte[] ToBytes() => _print.ToBytes();

    [Benchmark]
    public Fingerprint FromBytes() => Fingerprint.FromBytes(_bytes);

    /// <summary>With a reprint cut to its first third.</summary>
    [Benchmark]
    public CopyLikeness Compare() => Copies.Compare(_print, _report.Text, _other, _reprint.Text);
}
