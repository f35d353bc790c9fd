using System.Globalization;
using System.Text.Json;
using Dixit.Evaluation;

namespace Dixit.Cli.Rendering;

/// <summary>The figures of an evaluation, a line each, in percent; or as one JSON object, from 0 to 1.</summary>
internal static class ScoreTable
{
    public static void Write(StreamWriter output, IEnumerable<Measure> measures, ScoreFormat format)
    {
        if (format == ScoreFormat.Json)
        {
            output.Flush();
            WriteJson(output.BaseStream, measures);
            output.Write('\n');
        }
        else
        {
            foreach (var measure in measures) output.WriteLine(Line(measure));
        }
    }

    private static string Line(Measure measure) => measure switch
    {
        { Score: { } rate } => $"{measure.Name,-18} P {Percent(rate.Precision)}  R {Percent(rate.Recall)}  F1 {Percent(rate.F1)}",
        { Share: { } share } => $"{measure.Name,-18} {Percent(share)}",
        _ => $"{measure.Name,-18} {measure.Count}",
    };

    private static string Percent(double share) => Math.Round(100 * share, 1).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(5);

    private static void WriteJson(Stream output, IEnumerable<Measure> measures)
    {
        using var json = new Utf8JsonWriter(output, StatementJson.Options(indented: false));
        json.WriteStartObject();
        foreach (var measure in measures)
        {
            json.WritePropertyName(measure.Name);
            if (measure.Score is { } rate)
            {
                json.WriteStartArray();
                foreach (var value in new[] { rate.Precision, rate.Recall, rate.F1 }) json.WriteNumberValue(value);
                json.WriteEndArray();
            }
            else if (measure.Share is { } share) json.WriteNumberValue(share);
            else json.WriteNumberValue(measure.Count ?? 0);
        }
        json.WriteEndObject();
    }
}
