using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>A test's conversation: the person's actions enter through the inbox, and what they see is read from the log.</summary>
internal sealed class StoryThread(StoryStage stage, string conversationId, string? locale, TestPerson? person)
{
    /// <summary>More timers in a row than a story can set without going round.</summary>
    private const int MostWaits = 200;

    private readonly List<LogEntry> unread = [];
    private readonly List<CardAction> everShown = [];
    private IReadOnlyList<CardAction> buttons = [];
    private long read;

    /// <summary>The last buttons that the bot has shown.</summary>
    public IReadOnlyList<string> Buttons => [.. buttons.Select(button => button.Title ?? "")];

    public Task SayAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);

    /// <summary>Sends a file of this name, which is nowhere to be read.</summary>
    public Task AttachAsync(string name, CancellationToken cancellationToken) => SendAsync(
        new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment("application/octet-stream", $"https://stories.invalid/{Uri.EscapeDataString(name)}", name: name)],
        },
        cancellationToken);

    public Task RaiseAsync(string name, object? value, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Event, Name = name, Value = value }, cancellationToken);

    public Task ArriveAsync(CancellationToken cancellationToken) => SendAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount(User)] }, cancellationToken);

    /// <summary>Clicks the latest button with this title, even if it was shown long ago.</summary>
    public async Task<bool> TryClickAsync(string title, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (everShown.FindLast(button => button.Title == title) is not { } clicked) return false;
        var text = clicked.Type == ActionTypes.ImBack
            ? Payload.TryGet(clicked.Value, "", out var said)
            ? said
            : title
            : clicked.Text ?? title;
        var value = clicked.Type == ActionTypes.ImBack ? null : clicked.Value;
        await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text, Value = value }, cancellationToken);
        return true;
    }

    /// <summary>The bot's texts since the last call.</summary>
    public Task<IReadOnlyList<string>> BotLinesAsync(CancellationToken cancellationToken) => TextsAsync(AuthorKind.Bot, cancellationToken);

    public Task<IReadOnlyList<string>> NoticesAsync(CancellationToken cancellationToken) =>
        TextsAsync(AuthorKind.System, cancellationToken);

    public async Task<IReadOnlyList<string>> ButtonsAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Buttons;
    }

    /// <summary>Everything that was said since the last call, by anybody.</summary>
    public async Task<IReadOnlyList<LogEntry>> EntriesAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        IReadOnlyList<LogEntry> all = [.. unread];
        unread.Clear();
        return all;
    }

    /// <summary>
    /// Runs the turns that wait, as the runner does in production, and those of waits of stories that end; the clock advances past them.
    /// </summary>
    public async Task RunTurnsAsync(CancellationToken cancellationToken)
    {
        var timers = stage.Get<Timers>();
        for (var waits = 0; waits < MostWaits; waits++)
        {
            await AnswerAsync(cancellationToken);
            if (await timers.NextDueAsync(cancellationToken) is not { } due) return;
            if (due > stage.Clock.GetUtcNow())
                stage.Clock.Set(due);
            await timers.FireDueAsync(cancellationToken);
        }
    }

    private string User => person?.Id ?? $"user-of-{conversationId}";

    private async Task SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        (activity.ChannelId, activity.ServiceUrl, activity.Locale) = ("test", "https://stories.invalid", locale);
        (activity.From, activity.Recipient) = (
            new ChannelAccount(User, person?.Name ?? TestPerson.UsualName), new ChannelAccount("bot", "Bot"));
        activity.Conversation = new ConversationAccount(id: conversationId);
        await stage.Get<Inbox>().ReceiveAsync(activity, clientId: null, cancellationToken);
        await RunTurnsAsync(cancellationToken);
    }

    private async Task AnswerAsync(CancellationToken cancellationToken)
    {
        var turns = stage.Get<TurnService>();
        while (await turns.WaitingAsync(conversationId, cancellationToken) is { Entries: { Count: > 0 } entries })
        {
            foreach (var entry in entries.Where(entry => entry.IsForBot))
                await stage.Get<LogAdapter>().RunTurnAsync(entry, cancellationToken);
            await turns.SkipToAsync(entries[^1], cancellationToken);
        }
    }

    private async Task<IReadOnlyList<string>> TextsAsync(AuthorKind author, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var said = unread.FindAll(entry => entry.Author.Kind == author);
        unread.RemoveAll(said.Contains);
        return [.. said.Select(entry => entry.Activity).Where(line => line.Type == ActivityTypes.Message).Select(Text)];
    }

    /// <summary>What a test compares of a line.</summary>
    internal static string Text(Activity line) =>
        line.Text ?? string.Join(", ", Cards(line).Select(card => card.Title ?? ""));

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in await stage.Get<ConversationLog>().ReadAsync(conversationId, read, cancellationToken: cancellationToken))
        {
            read = entry.Seq;
            unread.Add(entry);
            if (entry.Author.Kind != AuthorKind.Bot || entry.Activity.Type != ActivityTypes.Message) continue;
            buttons = [.. entry.Activity.SuggestedActions?.Actions ?? [], .. Cards(entry.Activity).SelectMany(card => card.Buttons ?? [])];
            everShown.AddRange(buttons);
        }
    }

    private static IEnumerable<HeroCard> Cards(Activity line) => (line.Attachments ?? [])
        .Where(attachment => attachment.ContentType == HeroCard.ContentType)
        .Select(attachment => Payload.Read<HeroCard>(attachment.Content)!);
}
