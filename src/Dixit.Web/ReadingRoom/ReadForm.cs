using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Dixit.Acquisition;
using Microsoft.AspNetCore.Http.Features;

namespace Dixit.Web.ReadingRoom;

/// <summary>What a form gives to read: a text, a file, or an address.</summary>
/// <param name="Text">A pasted text, or "".</param>
/// <param name="Address">An address, or "".</param>
/// <param name="File">An uploaded file, or null.</param>
/// <param name="Language">The language that its reader says it is in, or null.</param>
public sealed record ReadForm(string Text, string Address, IFormFile? File, string? Language)
{
    /// <summary>The form of a request; null where it is larger than a form may be.</summary>
    public static async Task<ReadForm?> Of(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > ReadingLimits.FormBytes) return null;
        try
        {
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = ReadingLimits.FormBytes;
            var limits = new FormOptions { ValueLengthLimit = (int)ReadingLimits.FormBytes, BufferBodyLengthLimit = ReadingLimits.FormBytes, MultipartBodyLengthLimit = ReadingLimits.FormBytes };
            request.HttpContext.Features.Set<IFormFeature>(new FormFeature(request, limits));
            var form = await request.ReadFormAsync(cancellation);
            var language = form["language"].ToString();
            return new(form["text"].ToString(), form["address"].ToString().Trim(), form.Files.GetFile("file"), language.Length > 0 ? language : null);
        }
        catch (Exception wrong) when (wrong is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    /// <summary>True where it gives nothing.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && Address.Length == 0 && File is null or { Length: 0 };

    /// <summary>What came of it.</summary>
    public async Task<HeldReading> Read(bool allowPrivate, CancellationToken cancellation)
    {
        var options = new InputOptions { Language = Language, Limits = ReadingLimits.Inputs, AllowPrivateAddresses = allowPrivate };
        var inputs = ImmutableArray.CreateBuilder<InputResult>();
        await foreach (var input in Results(options, cancellation))
        {
            if (inputs.Count == ReadingLimits.Reports) return new(inputs.ToImmutable(), LeftOut: true);
            inputs.Add(input is InputReport { Report.Text.Length: > ReadingLimits.Characters }
                ? new InputProblem(input.Input, input.Line, $"is longer than {ReadingLimits.Characters} characters", "read its parts one by one, or add it by the command line") { Kind = InputProblemKind.TooLarge }
                : input);
        }
        return new(inputs.ToImmutable(), LeftOut: false);
    }

    private IAsyncEnumerable<InputResult> Results(InputOptions options, CancellationToken cancellation)
    {
        if (File is { Length: > 0 }) return Inputs.Read(FileName(File.FileName), File.OpenReadStream(), options, cancellation);
        if (!string.IsNullOrWhiteSpace(Text)) return Inputs.Read(NameOf(Text), new MemoryStream(Encoding.UTF8.GetBytes(Text)), options, cancellation);
        return Inputs.Read([Address.Contains("://", StringComparison.Ordinal) ? Address : "https://" + Address], options, Stream.Null, cancellation);
    }

    // What was pasted is named by what it says, so that two texts are two reports.
    private static string NameOf(string text) => "pasted-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];

    private static string FileName(string name) => name[(name.LastIndexOfAny(['/', '\\']) + 1)..] is { Length: > 0 } bare ? bare : "file";
}
