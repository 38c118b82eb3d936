namespace LiveTakeover.Bot.Tests.Mail.Inbound;

/// <summary>Answers to e-mails, from a mailbox of a real server.</summary>
public sealed class MailboxTests(ImapServer imap) : IClassFixture<ImapServer>, IAsyncLifetime
{
    private readonly InboundStage inbound = new(
        $"{imap.Port}", ("Mail:Inbound:MaxBytes", "20000"), ("Mail:Inbound:PerConversation:Burst", "6"),
        ("Mail:Inbound:PerConversation:PerSecond", "0.0001"));

    public async Task InitializeAsync()
    {
        await imap.EmptyAsync();
        await inbound.BeginAsync();
    }

    public async Task DisposeAsync() => await inbound.DisposeAsync();

    [Fact]
    public async Task An_answer_is_taken_and_then_marked_and_one_that_was_not_marked_is_the_same_line()
    {
        await imap.DeliverAsync(inbound.Answer("The blue one."));
        await ReadsAsync(1);
        (await inbound.TextsAsync()).ShouldBe(["The blue one."]);

        await imap.MarkAllUnreadAsync();
        await ReadsAsync(1);
        (await inbound.TextsAsync()).ShouldBe(["The blue one."]);
    }

    [Fact]
    public async Task A_mailbox_that_is_away_is_read_when_it_is_back()
    {
        await imap.DeliverAsync(inbound.Answer("The blue one."));
        await imap.GoesAwayAsync();
        for (var n = 0; n < 5; n++) await inbound.Stage.RoundsAsync(seconds: 30);
        await imap.ComesBackAsync();

        await ReadsAsync(1);
        (await inbound.TextsAsync()).ShouldBe(["The blue one."]);
    }

    [Fact]
    public async Task What_is_no_answer_or_too_large_is_marked_and_holds_up_nothing_and_too_many_wait()
    {
        var stranger = inbound.Answer("spam");
        stranger.To.Clear();
        stranger.Headers.Remove(MimeKit.HeaderId.InReplyTo);
        stranger.Headers.Remove(MimeKit.HeaderId.References);
        await imap.DeliverAsync(stranger);
        await imap.DeliverAsync(inbound.Answer(new string('x', 30_000)));
        for (var n = 0; n < 6; n++) await imap.DeliverAsync(inbound.Answer($"number {n}"));

        await ReadsAsync(7, unread: 1);
        (await inbound.TextsAsync()).ShouldBe(["number 0", "number 1", "number 2", "number 3", "number 4"]);
        inbound.Stage.Clock.Advance(TimeSpan.FromHours(3));
        await ReadsAsync(8);

        (await inbound.TextsAsync()).ShouldBe(["number 0", "number 1", "number 2", "number 3", "number 4", "number 5"]);
        (await inbound.RefusedAsync()).ShouldBe(["TooLarge"]);
    }

    // The host looks twice a minute of its own clock; the mailbox answers in real time.
    private async Task ReadsAsync(int read, int unread = 0)
    {
        for (var round = 0; round < 300 && await imap.CountAsync() != (read, unread); round++)
            await inbound.Stage.RoundsAsync(seconds: 30);
        (await imap.CountAsync()).ShouldBe((read, unread));
    }
}
