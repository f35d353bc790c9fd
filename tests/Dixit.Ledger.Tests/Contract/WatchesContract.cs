using System.Text.Json;
using Dixit.Ledger.Views;

namespace Dixit.Ledger.Tests;

public abstract partial class LedgerContract
{
    private static readonly JsonElement Words = JsonDocument.Parse("""{"title":"Iran’s position moved","offsets":[[0,4]]}""").RootElement;

    private static readonly WatchPlan Question = new(WatchKind.Question, "Has Iran given missiles to Russia?")
    {
        Language = "en", Channels = [new(ChannelKind.Webhook, "https://example.org/hook", "s3cret"), new(ChannelKind.Email, "desk@example.org")],
    };

    [Fact]
    public async Task A_watch_begins_with_what_comes_after_it_and_never_shows_a_secret()
    {
        await AddDispute();
        var watch = await Ledger.AddWatch(Question, Now);
        (watch.Id, watch.Kind, watch.Subject, watch.Language, watch.Reached, watch.Wants.Length).ShouldBe((1, WatchKind.Question, "Has Iran given missiles to Russia?", "en", 5, 5));
        watch.Channels.Select(c => (c.Kind, c.Address, c.Signed)).ShouldBe([(ChannelKind.Webhook, "https://example.org/hook", true), (ChannelKind.Email, "desk@example.org", false)]);
        JsonSerializer.Serialize(watch).ShouldNotContain("s3cret");
        Question.Channels[0].ToString().ShouldNotContain("s3cret");
        (await Ledger.AddWatch(Question with { From = 2, Owner = "ada", Wants = [DevelopmentKind.Change] }, Now)).Reached.ShouldBe(2);
        (await Ledger.Watches(new() { Owner = "ada" }, Now)).Items.Single().Wants.ShouldBe([DevelopmentKind.Change]);
        (await Ledger.Watches(new(), Now)).Items.Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_same_finding_is_raised_once_with_a_delivery_for_each_channel()
    {
        await Ledger.AddWatch(Question, Now);
        await AddDispute();
        var raised = await Ledger.Raise(1, 3, [new(2, Words), new(3, Words)], Now);
        raised.Select(a => (a.Watch, a.Development, a.Deliveries.Length)).ShouldBe([(1, 2, 2), (1, 3, 2)]);
        raised[0].Payload.GetProperty("title").GetString().ShouldBe("Iran’s position moved");
        (await Ledger.Raise(1, 2, [new(2, Words), new(3, Words)], Now)).ShouldBeEmpty();
        var watch = (await Ledger.Watch(1, Now))!;
        (watch.Reached, watch.Alerts, watch.Looked is not null).ShouldBe((3, 2, true));
        (await Ledger.Alerts(new() { Watch = 1 }, Now)).Items.Select(a => a.Id).ShouldBe([raised[1].Id, raised[0].Id]);
        (await Ledger.Alerts(new() { Claim = 1, State = DeliveryState.Waiting, Limit = 1 }, Now)).Items.Length.ShouldBe(1);
        (await Ledger.Alert(raised[0].Id, Now))!.Number.ShouldBe(raised[0].Number);
        (await Should.ThrowAsync<LedgerException>(() => Ledger.Raise(1, 99, [], Now))).Message.ShouldContain("no development 99");
        (await Should.ThrowAsync<LedgerException>(() => Ledger.Raise(9, 1, [], Now))).Message.ShouldContain("no watch 9");
    }

    [Fact]
    public async Task Watches_of_one_subject_raise_alerts_of_their_own()
    {
        await Ledger.AddWatch(Question, Now);
        await Ledger.AddWatch(Question, Now);
        await AddDispute();
        var one = await Ledger.Raise(1, 1, [new(1, Words)], Now);
        (await Ledger.Raise(2, 1, [new(1, Words)], Now)).Single().Id.ShouldNotBe(one.Single().Id);
    }

    [Fact]
    public async Task A_delivery_is_given_to_one_at_a_time_until_it_is_done()
    {
        await Ledger.AddWatch(Question, Now);
        await AddDispute();
        await Ledger.Raise(1, 1, [new(1, Words)], Now);
        var due = await Ledger.LeaseDeliveries(9, Minute, Now);
        due.Select(d => (d.Channel.Kind, d.Secret, d.Attempt, d.Watch.Id)).ShouldBe([(ChannelKind.Webhook, "s3cret", 1, 1), (ChannelKind.Email, null, 1, 1)]);
        due[0].ToString().ShouldNotContain("s3cret");
        (await Ledger.LeaseDeliveries(9, Minute, Now)).ShouldBeEmpty();
        await Ledger.RecordAttempt(due[0], new(DeliveryState.Delivered, "200"), Now);
        await Ledger.RecordAttempt(due[1], new(DeliveryState.Waiting, "the server was busy", due[1].Until + Minute), Now);
        (await Ledger.NextDeliveryDue(Now)).ShouldBe(due[1].Until + Minute);
        var deliveries = (await Ledger.Alert(due[0].Alert.Id, Now))!.Deliveries;
        deliveries.Select(d => (d.State, d.Attempts.Single().Outcome)).ShouldBe([(DeliveryState.Delivered, "200"), (DeliveryState.Waiting, "the server was busy")]);
    }

    [Fact]
    public async Task A_program_that_ended_in_between_leaves_the_delivery_to_the_next_under_the_same_id()
    {
        await Ledger.AddWatch(Question with { Channels = [Question.Channels[0]] }, Now);
        await AddDispute();
        await Ledger.Raise(1, 1, [new(1, Words)], Now);
        var lost = (await Ledger.LeaseDeliveries(9, TimeSpan.FromSeconds(3), Now)).Single();
        for (var i = 0; i < 3; i++) (await Ledger.Watches(new(), Now)).Items.Length.ShouldBe(1);
        for (var i = 0; i < 3; i++) await Ledger.LeaseFeeds(1, Minute, Now);
        var again = (await Ledger.LeaseDeliveries(9, Minute, Now)).Single();
        (again.Alert.Id, again.Attempt).ShouldBe((lost.Alert.Id, 2));
        // The first comes back late: its failure does not take the delivery from the second, and what the second delivered stays so.
        await Ledger.RecordAttempt(lost, new(DeliveryState.GivenUp, "late"), Now);
        (await Ledger.LeaseDeliveries(9, Minute, Now)).ShouldBeEmpty();
        await Ledger.RecordAttempt(again, new(DeliveryState.Delivered, "200"), Now);
        await Ledger.RecordAttempt(lost, new(DeliveryState.Waiting, "later still"), Now);
        var delivery = (await Ledger.Alert(again.Alert.Id, Now))!.Deliveries.Single();
        (delivery.State, delivery.Due, string.Join(", ", delivery.Attempts.Select(a => a.Outcome))).ShouldBe((DeliveryState.Delivered, null, "later still, 200"));
    }

    [Fact]
    public async Task What_was_given_up_can_be_tried_again()
    {
        await Ledger.AddWatch(Question, Now);
        await AddDispute();
        var alert = (await Ledger.Raise(1, 1, [new(1, Words)], Now)).Single();
        foreach (var due in await Ledger.LeaseDeliveries(9, Minute, Now)) await Ledger.RecordAttempt(due, new(DeliveryState.GivenUp, "410"), Now);
        (await Ledger.NextDeliveryDue(Now)).ShouldBeNull();
        (await Ledger.Redeliver(alert.Id, Now)).ShouldBe(2);
        (await Ledger.LeaseDeliveries(9, Minute, Now)).Select(d => d.Attempt).ShouldBe([2, 2]);
    }

    [Fact]
    public async Task An_edited_watch_keeps_the_secrets_of_its_channels_and_gives_up_what_waited_for_those_that_go()
    {
        await Ledger.AddWatch(Question, Now);
        await AddDispute();
        await Ledger.Raise(1, 1, [new(1, Words)], Now);
        var edited = await Ledger.EditWatch(1, new(WatchKind.Actor, "state:IR") { Channels = [new(ChannelKind.Webhook, "https://example.org/hook")] }, Now);
        (edited.Kind, edited.Subject, edited.Reached, edited.Channels.Single().Signed).ShouldBe((WatchKind.Actor, "state:IR", 1, true));
        (await Ledger.LeaseDeliveries(9, Minute, Now)).Single().Secret.ShouldBe("s3cret");
        (await Ledger.Alerts(new(), Now)).Items.Single().Deliveries[1].Attempts.Single().Outcome.ShouldBe("the watch no longer has this channel");
    }

    [Fact]
    public async Task A_watch_that_was_taken_away_is_silent_and_its_number_is_not_given_again()
    {
        await Ledger.AddWatch(Question, Now);
        await AddDispute();
        await Ledger.Raise(1, 1, [new(1, Words)], Now);
        await Ledger.PauseWatch(1, true, Now);
        (await Ledger.Watches(new() { Active = true }, Now)).Items.ShouldBeEmpty();
        await Ledger.RemoveWatch(1, Now);
        (await Ledger.Watch(1, Now)).ShouldBeNull();
        (await Ledger.LeaseDeliveries(9, Minute, Now)).ShouldBeEmpty();
        (await Ledger.Alerts(new(), Now)).Items.Single().Deliveries.ShouldAllBe(d => d.State == DeliveryState.GivenUp);
        (await Ledger.AddWatch(Question, Now)).Id.ShouldBe(2);
    }

    [Fact]
    public async Task A_watch_that_makes_no_sense_is_refused()
    {
        foreach (var (plan, said) in new[] { (Question with { Subject = " " }, "needs a question"), (Question with { Wants = [] }, "something to hear of"), (Question with { Channels = [new(ChannelKind.Email, "")] }, "needs an address") })
            (await Should.ThrowAsync<LedgerException>(() => Ledger.AddWatch(plan, Now))).Message.ShouldContain(said);
        (await Ledger.Watches(new(), Now)).Items.ShouldBeEmpty();
        (await Should.ThrowAsync<LedgerException>(() => Ledger.EditWatch(3, Question, Now))).Message.ShouldContain("no watch 3");
    }
}
