using System.Collections.Concurrent;
using System.Text.Json;
using Dixit.Desk.Alerts;
using Dixit.Ledger.Views;
using MailKit.Security;

namespace Dixit.Desk.Tests.Alerts;

public sealed class DeliveryTests : IAsyncLifetime
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly ConcurrentQueue<(string Id, long Moment, string? Signature, byte[] Body)> _received = [];
    private Room _room = null!;
    private int _answer = 204;

    public async ValueTask InitializeAsync()
    {
        _room = await Room.Open();
        _room.Site.Pages["/hook"] = async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var headers = context.Request.Headers;
            _received.Enqueue((headers["webhook-id"]!, long.Parse(headers["webhook-timestamp"]!), headers["webhook-signature"], body.ToArray()));
            if (_answer == 429) context.Response.Headers.RetryAfter = "7200";
            context.Response.StatusCode = _answer;
        };
    }

    public ValueTask DisposeAsync() => _room.DisposeAsync();

    /// <summary>A watch with channels, and alerts that it raised.</summary>
    private async Task<List<AlertView>> Raised(params ChannelPlan[] channels)
    {
        await _room.Ledger.AddWatch(new(WatchKind.Actor, "state:CH") { Channels = [.. channels], Language = "fr", Wants = [DevelopmentKind.Actor] }, Room.Now);
        await _room.Add("denial", News.Denial);
        return [.. (await _room.Look()).Take(1)];
    }

    private ChannelPlan Hook(string path = "/hook") => new(ChannelKind.Webhook, _room.Site.Address + path, Secret);

    private Webhook Sender(bool allowed = true) => new(allowed ? [_room.Site.Host] : [], _room.Clock);

    private async Task<DeliveryView> Delivery(string alert) => (await _room.Ledger.Alert(alert, Room.Now))!.Deliveries.Single();

    [Fact]
    public async Task A_webhook_gets_the_alert_signed()
    {
        var alert = (await Raised(Hook())).Single();
        using var sender = Sender();
        await _room.Send(sender);
        var (id, moment, signature, body) = _received.Single(r => r.Id == alert.Id);
        (id, moment).ShouldBe((alert.Id, _room.Clock.GetUtcNow().ToUnixTimeSeconds()));
        signature.ShouldBe(WebhookSignature.Of(Secret, id, moment, body));
        var json = JsonDocument.Parse(body).RootElement;
        (json.GetProperty("type").GetString(), json.GetProperty("id").GetString()).ShouldBe(("dixit.actor", alert.Id));
        json.GetProperty("data").GetProperty("statement").GetProperty("spans").GetProperty("content").GetArrayLength().ShouldBeGreaterThan(0);
        ((await Delivery(alert.Id)).State, (await _room.Send(sender))).ShouldBe((DeliveryState.Delivered, 0));
    }

    [Fact]
    public void Signatures_are_those_of_Standard_Webhooks()
        => WebhookSignature.Of(Secret, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"u8).ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Fact]
    public async Task What_failed_is_tried_again_later_under_the_same_id_with_the_same_words()
    {
        var alert = (await Raised(Hook())).Single();
        using var sender = Sender();
        _answer = 500;
        await _room.Send(sender);
        (await _room.Send(sender)).ShouldBe(0);
        _answer = 429;
        _room.Clock.Forward(TimeSpan.FromSeconds(10));
        await _room.Send(sender);
        _room.Clock.Forward(TimeSpan.FromHours(1));
        (await _room.Send(sender)).ShouldBe(0);
        _answer = 200;
        _room.Clock.Forward(TimeSpan.FromHours(1.1));
        await _room.Send(sender);
        var of = _received.Where(r => r.Id == alert.Id).ToList();
        of.Select(r => Convert.ToHexString(r.Body)).Distinct().Count().ShouldBe(1);
        (await Delivery(alert.Id)).Attempts.Select(a => a.Outcome).ShouldBe(["answered 500 Internal Server Error", "answered 429 Too Many Requests", "answered 200 OK"]);
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_given_up_with_words()
    {
        var alert = (await Raised(Hook())).Single();
        using var sender = Sender();
        _answer = 500;
        for (var i = 0; i < Attempts.Most; i++, _room.Clock.Forward(TimeSpan.FromDays(2))) await _room.Send(sender);
        (await _room.Send(sender)).ShouldBe(0);
        var delivery = await Delivery(alert.Id);
        (delivery.State, delivery.Attempts.Length).ShouldBe((DeliveryState.GivenUp, Attempts.Most));
        delivery.Attempts[^1].Outcome.ShouldEndWith("given up after 11 attempts");
    }

    [Theory]
    [InlineData(410, DeliveryState.GivenUp, "wants no more")]
    [InlineData(302, DeliveryState.Waiting, "redirects are not followed")]
    public async Task Answers_are_understood(int answer, DeliveryState state, string words)
    {
        var alert = (await Raised(Hook())).Single();
        using var sender = Sender();
        _answer = answer;
        await _room.Send(sender);
        var delivery = await Delivery(alert.Id);
        (delivery.State, delivery.Attempts[0].Outcome!.Contains(words, StringComparison.Ordinal)).ShouldBe((state, true));
    }

    [Fact]
    public async Task A_private_address_is_not_sent_to_unless_it_is_allowed()
    {
        var alert = (await Raised(Hook())).Single();
        using var sender = Sender(allowed: false);
        await _room.Send(sender);
        _received.ShouldBeEmpty();
        (await Delivery(alert.Id)).Attempts[0].Outcome!.ShouldContain("private network");
    }

    [Fact]
    public async Task A_receiver_that_never_answers_holds_up_no_other()
    {
        _room.Site.Pages["/hang"] = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        var alert = (await Raised(Hook("/hang"), Hook())).Single();
        using var sender = Sender();
        await _room.Send(sender);
        (await _room.Ledger.Alert(alert.Id, Room.Now))!.Deliveries.Select(d => d.State).ShouldBe([DeliveryState.Waiting, DeliveryState.Delivered]);
    }

    [Fact]
    public async Task Mail_is_plain_text_in_the_language_of_the_watch_and_the_same_message_each_time()
    {
        await using var mailbox = new Mailbox { Recipient = "451 later" };
        var alert = (await Raised(new ChannelPlan(ChannelKind.Email, "editor@example.org"))).Single();
        var email = new Email(new("127.0.0.1", mailbox.Port, "desk@example.org") { Security = SecureSocketOptions.None });
        await _room.Send(email);
        (await Delivery(alert.Id)).State.ShouldBe(DeliveryState.Waiting);
        mailbox.Recipient = "250 OK";
        _room.Clock.Forward(TimeSpan.FromMinutes(1));
        await _room.Send(email);
        var message = mailbox.Messages.Single(m => m.Contains(alert.Id, StringComparison.Ordinal));
        message.ShouldContain("RCPT TO:<editor@example.org>");
        message.ShouldContain($"Message-Id: <{alert.Id}.1@example.org>", Case.Insensitive);
        message.ShouldContain("List-Id: <watch-1.example.org>");
        message.ShouldContain("Content-Type: text/plain; charset=utf-8");
        message.ShouldContain("Auto-Submitted: auto-generated");
        using var read = await MimeKit.MimeMessage.LoadAsync(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(message[message.IndexOf("From:", StringComparison.Ordinal)..])), Room.Now);
        read.Subject.ShouldBe(alert.Payload.GetProperty("title").GetProperty("fr").GetString());
        read.TextBody!.ReplaceLineEndings("\n").Trim().ShouldBe(alert.Payload.GetProperty("text").GetProperty("fr").GetString()!.Trim());
        (await Delivery(alert.Id)).State.ShouldBe(DeliveryState.Delivered);
    }

    [Fact]
    public async Task A_recipient_whom_the_server_does_not_know_is_given_up()
    {
        await using var mailbox = new Mailbox { Recipient = "550 nobody of that name" };
        var alert = (await Raised(new ChannelPlan(ChannelKind.Email, "nobody@example.org"))).Single();
        await _room.Send(new Email(new("127.0.0.1", mailbox.Port, "desk@example.org") { Security = SecureSocketOptions.None }));
        (await Delivery(alert.Id)).Attempts.Single().Outcome.ShouldBe("answered 550 nobody of that name");
        (await Delivery(alert.Id)).State.ShouldBe(DeliveryState.GivenUp);
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_told_and_the_alert_waits()
    {
        var alert = (await Raised(new ChannelPlan(ChannelKind.Email, "editor@example.org"))).Single();
        await _room.Send(new Email(new("127.0.0.1", 9, "desk@example.org") { Security = SecureSocketOptions.None }));
        var delivery = await Delivery(alert.Id);
        (delivery.State, delivery.Attempts[0].Outcome!.Contains("cannot be used", StringComparison.Ordinal)).ShouldBe((DeliveryState.Waiting, true));
        _room.Clock.Forward(TimeSpan.FromMinutes(1));
        await _room.Send();
        (await Delivery(alert.Id)).Attempts[1].Outcome.ShouldBe("this program is not set up to send by email");
    }

    [Theory]
    [InlineData("smtp://127.0.0.1?from=a@b.c", "127.0.0.1:25 from a@b.c")]
    [InlineData("smtps://me:p%40ss@mail.example.org?from=a@b.c", "mail.example.org:465 from a@b.c")]
    public void A_mail_server_is_given_by_an_address(string address, string read) => MailSettings.Parse(address).ToString().ShouldBe(read);

    [Theory]
    [InlineData("mail.example.org")]
    [InlineData("smtp://me:secret@mail.example.org")]
    public void An_address_that_is_none_says_what_is_missing(string address)
        => Should.Throw<FormatException>(() => MailSettings.Parse(address)).Message.ShouldNotContain("secret");
}
