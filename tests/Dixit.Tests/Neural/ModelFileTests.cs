using Dixit.Neural;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Neural;

public sealed unsafe class ModelFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void Tables_come_back_as_they_were_written()
    {
        Write();
        using var file = ModelFile.Open(_path);
        file.Shape("floats").ShouldBe((2, 3));
        new ReadOnlySpan<float>(file.Floats("floats"), 6).ToArray().ShouldBe([1, 2, 3, 4, 5, 6]);
        file.Strings("names").ShouldBe(["", "été", "日"]);
        file.Raw("raw").ToArray().ShouldBe([7, 8]);
        Should.Throw<InvalidDataException>(() => file.Raw("missing"));
    }

    [Fact]
    public void Rows_of_bytes_are_within_half_a_step_of_the_numbers()
    {
        Write();
        using var file = ModelFile.Open(_path);
        var row = stackalloc float[8];
        file.Bytes("bytes").AddRow(1, 2, row);
        for (var j = 0; j < 8; j++) row[j].ShouldBe(2 * (j - 4) * 0.1f, 0.4f / 127 + 1e-6f);
    }

    [Fact]
    public void A_table_of_another_kind_and_a_file_cut_short_are_refused()
    {
        Write();
        using (var file = ModelFile.Open(_path)) Should.Throw<InvalidDataException>(() => file.Strings("floats"));
        var bytes = File.ReadAllBytes(_path);
        File.WriteAllBytes(_path, bytes[..^70]);
        Should.Throw<InvalidDataException>(() => ModelFile.Open(_path));
    }

    private void Write()
    {
        var writer = new ModelFileWriter();
        var floats = stackalloc float[] { 1, 2, 3, 4, 5, 6 };
        writer.AddFloats("floats", 2, 3, floats);
        writer.AddStrings("names", ["", "été", "日"]);
        writer.AddRaw("raw", 1, 2, [7, 8]);
        var bytes = stackalloc float[16];
        for (var j = 0; j < 16; j++) bytes[j] = (j % 8 - 4) * 0.1f;
        writer.AddBytes("bytes", 2, 8, bytes);
        writer.Write(_path);
    }
}
