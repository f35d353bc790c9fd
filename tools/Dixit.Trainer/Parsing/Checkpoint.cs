namespace Dixit.Trainer.Parsing;

/// <summary>Everything that training needs to go on where it stopped.</summary>
internal static unsafe class Checkpoint
{
    /// <summary>Writes the state behind epoch number <paramref name="epoch"/>.</summary>
    public static void Write(string path, int epoch, Network network, Adam adam, Noise noise)
    {
        using (var writer = new BinaryWriter(File.Create(path + ".new")))
        {
            writer.Write(epoch);
            writer.Write(adam.Steps);
            writer.Write(noise.State);
            foreach (var parameter in network.Parameters)
                foreach (var matrix in Matrices(parameter)) writer.Write(new ReadOnlySpan<byte>((float*)matrix, parameter.Count * sizeof(float)));
        }
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Restores a state and gives its epoch.</summary>
    public static int Read(string path, Network network, Adam adam, Noise noise)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var epoch = reader.ReadInt32();
        adam.Steps = reader.ReadInt32();
        noise.State = reader.ReadUInt64();
        foreach (var parameter in network.Parameters)
            foreach (var matrix in Matrices(parameter)) reader.BaseStream.ReadExactly(new Span<byte>((float*)matrix, parameter.Count * sizeof(float)));
        return epoch;
    }

    private static nint[] Matrices(Parameter parameter) => [(nint)parameter.Value, (nint)parameter.Mean, (nint)parameter.Variance];
}
