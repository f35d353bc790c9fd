using System.Text;

namespace Dixit.Segmentation;

/// <summary>The learned part of a segmenter: three decisions and a vocabulary, in one little-endian file.</summary>
internal sealed record SegmentationModel(LinearModel Cuts, LinearModel Breaks, LinearModel Multiwords, Vocabulary Vocabulary)
{
    private static ReadOnlySpan<byte> Magic => "DXSEG1\0\0"u8;

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is no segmentation model of this version.</exception>
    public static SegmentationModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new InvalidDataException("not a segmentation model of this version");
        return new(ReadDecision(reader), ReadDecision(reader), ReadDecision(reader), ReadVocabulary(reader));
    }

    /// <summary>Writes the model.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (var decision in (ReadOnlySpan<LinearModel>)[Cuts, Breaks, Multiwords])
        {
            writer.Write(decision.Weights.Length);
            foreach (var weight in decision.Weights) writer.Write(weight);
        }
        var classes = Vocabulary.Classes.ToList();
        writer.Write(classes.Count);
        foreach (var (hash, kind) in classes)
        {
            writer.Write(hash);
            writer.Write(kind);
        }
    }

    private static LinearModel ReadDecision(BinaryReader reader)
    {
        var weights = new sbyte[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(weights.AsSpan()));
        return new(weights);
    }

    private static Vocabulary ReadVocabulary(BinaryReader reader)
    {
        var classes = new KeyValuePair<uint, byte>[reader.ReadInt32()];
        for (var i = 0; i < classes.Length; i++) classes[i] = new(reader.ReadUInt32(), reader.ReadByte());
        return new(classes);
    }
}
