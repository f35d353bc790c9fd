using System.Net.Sockets;
using Dixit.Desk.Watches;
using Dixit.Ledger.Views;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Dixit.Desk.Alerts;

/// <summary>
/// Sends alerts by e-mail, as plain text that loads nothing from anywhere. The Message-ID is made of the alert's id, so that a second attempt is the same message.
/// </summary>
public sealed class Email(MailSettings settings) : IAlertChannel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public ChannelKind Kind => ChannelKind.Email;

    /// <inheritdoc/>
    public async Task<Sending> Send(DueDelivery delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        if (!MailboxAddress.TryParse(delivery.Channel.Address, out var to)) return new(SendingResult.Refused, "the address is no e-mail address");
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Patience);
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        try
        {
            using var message = Message(delivery, to);
            await client.ConnectAsync(settings.Host, settings.Port, settings.Security, time.Token);
            if (settings.User is not null) await client.AuthenticateAsync(settings.User, settings.Password ?? "", time.Token);
            var answer = await client.SendAsync(message, time.Token);
            // It has the message; how it takes leave is of no account.
            await client.DisconnectAsync(quit: true, CancellationToken.None).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            return new(SendingResult.Delivered, Line(answer));
        }
        catch (SmtpCommandException refused)
        {
            // 5xx is for good as far as this recipient goes; what the server has against the sender, people can put right.
            var isRefused = refused.ErrorCode == SmtpErrorCode.RecipientNotAccepted && (int)refused.StatusCode >= 500;
            return new(isRefused ? SendingResult.Refused : SendingResult.Failed, Line($"answered {(int)refused.StatusCode} {refused.Message}"));
        }
        catch (Exception fault) when (fault is AuthenticationException or SslHandshakeException or ProtocolException or IOException or SocketException or ServiceNotConnectedException or NotSupportedException)
        {
            return new(SendingResult.Failed, Line($"the mail server cannot be used: {fault.Message}"));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(SendingResult.Failed, "the mail server did not answer within 30 seconds");
        }
    }

    private MimeMessage Message(DueDelivery delivery, MailboxAddress to)
    {
        var (alert, payload) = (delivery.Alert, AlertPayload.Of(delivery.Alert.Payload));
        var (from, language) = (MailboxAddress.Parse(settings.From), delivery.Watch.Language is "fr" ? "fr" : "en");
        var message = new MimeMessage
        {
            MessageId = $"{alert.Id}.{delivery.Channel.Id}@{from.Domain}",
            Date = alert.At,
            Subject = payload.Title[language],
            Body = new TextPart("plain") { Text = payload.Text[language] },
        };
        message.From.Add(from);
        message.To.Add(to);
        message.Headers.Add(HeaderId.ListId, $"<watch-{delivery.Watch.Id}.{from.Domain}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Dixit-Alert", alert.Id);
        return message;
    }

    private static string Line(string answer) => answer.ReplaceLineEndings(" ") is { Length: > 200 } longer ? longer[..200] : answer.ReplaceLineEndings(" ");
}
