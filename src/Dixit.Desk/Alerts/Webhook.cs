using System.Collections.Immutable;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dixit.Acquisition;
using Dixit.Acquisition.Web;
using Dixit.Ledger.Views;

namespace Dixit.Desk.Alerts;

/// <summary>
/// Sends alerts as HTTP requests: JSON, with the headers of Standard Webhooks, signed where the channel has a secret. It goes to public addresses alone and to
/// hosts that settings name, checked on the address that is connected to; it follows no redirect.
/// </summary>
public sealed class Webhook : IAlertChannel, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), MostAsked = TimeSpan.FromDays(1);
    private readonly HttpClient _client;
    private readonly TimeProvider _clock;

    /// <param name="allowedPrivateHosts">Hosts with their ports (<c>127.0.0.1:8080</c>) that may be sent to although their addresses are private.</param>
    /// <param name="clock">The time, for the signature.</param>
    public Webhook(ImmutableArray<string> allowedPrivateHosts, TimeProvider clock)
    {
        _clock = clock;
        _client = GuardedClient.Create(new InputLimits { Timeout = Patience }, new AllowedHosts(allowedPrivateHosts).Allows);
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Dixit", typeof(Webhook).Assembly.GetName().Version?.ToString(3)));
    }

    /// <inheritdoc/>
    public ChannelKind Kind => ChannelKind.Webhook;

    /// <inheritdoc/>
    public async Task<Sending> Send(DueDelivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (delivery.Secret is "") return new(SendingResult.Refused, "the secret of this channel did not come along with the import: give it again");
        if (!Uri.TryCreate(delivery.Channel.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")) return new(SendingResult.Refused, "the address is none of http or https");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Patience);
        try
        {
            using var request = Request(delivery, address);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return Judge(answer);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(SendingResult.Failed, "no answer within 15 seconds");
        }
        catch (HttpRequestException fault) when (fault.InnerException is PrivateAddressException)
        {
            return new(SendingResult.Refused, "the address is of a private network (name the host among those allowed)");
        }
        catch (HttpRequestException fault)
        {
            return new(SendingResult.Failed, $"no connection: {fault.Message.ReplaceLineEndings(" ")}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage Request(DueDelivery delivery, Uri address)
    {
        var (body, moment) = (Body(delivery.Alert), _clock.GetUtcNow().ToUnixTimeSeconds());
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
        request.Headers.Add("webhook-id", delivery.Alert.Id);
        request.Headers.Add("webhook-timestamp", moment.ToString(CultureInfo.InvariantCulture));
        if (delivery.Secret is { } secret) request.Headers.Add("webhook-signature", WebhookSignature.Of(secret, delivery.Alert.Id, moment, body));
        return request;
    }

    /// <summary>The same bytes on every attempt.</summary>
    private static byte[] Body(AlertView alert) => JsonSerializer.SerializeToUtf8Bytes(new JsonObject
    {
        ["type"] = $"dixit.{alert.Payload.GetProperty("kind").GetString()}", ["id"] = alert.Id, ["timestamp"] = alert.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["data"] = JsonNode.Parse(alert.Payload.GetRawText()),
    });

    private Sending Judge(HttpResponseMessage answer)
    {
        var code = (int)answer.StatusCode;
        var outcome = string.Create(CultureInfo.InvariantCulture, $"answered {code} {answer.ReasonPhrase}").TrimEnd();
        return code switch
        {
            >= 200 and < 300 => new(SendingResult.Delivered, outcome),
            410 => new(SendingResult.Refused, $"{outcome}: the receiver wants no more"),
            >= 300 and < 400 => new(SendingResult.Failed, $"{outcome}: redirects are not followed (give the address that it leads to)"),
            _ => new(SendingResult.Failed, outcome, Asked(answer.Headers.RetryAfter)),
        };
    }

    private TimeSpan? Asked(RetryConditionHeaderValue? header)
    {
        var asked = header?.Delta ?? (header?.Date is { } date ? date - _clock.GetUtcNow() : null);
        return asked is not { } time ? null : time < TimeSpan.Zero ? TimeSpan.Zero : time < MostAsked ? time : MostAsked;
    }
}
