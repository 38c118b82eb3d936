using LiveTakeover.BotFramework;
using LiveTakeover.Handoff;
using LiveTakeover.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Stories;

/// <summary>The conversation of a test: what the person does goes in by the inbox, what they see comes from the log.</summary>
internal sealed class StoryThread(StoryStage stage, string conversationId, string? locale)
{
    readonly List<LogEntry> _unread = [];
    readonly List<CardAction> _everShown = [];
    IReadOnlyList<CardAction> _buttons = [];
    long _read;

    public Task SayAsync(string text, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Message, Text = text }, cancellationToken);

    public Task RaiseAsync(string name, CancellationToken cancellationToken) =>
        SendAsync(new Activity { Type = ActivityTypes.Event, Name = name }, cancellationToken);

    public Task ArriveAsync(CancellationToken cancellationToken) => SendAsync(
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount(User)] }, cancellationToken);

    /// <summary>Clicks the latest button with this title, however long ago it was shown.</summary>
    public async Task<bool> TryClickAsync(string title, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (_everShown.FindLast(button => button.Title == title) is not { } clicked)
            return false;
        var text = clicked.Type == ActionTypes.ImBack ? Payload.TryGet(clicked.Value, "", out var said) ? said : title : clicked.Text ?? title;
        var value = clicked.Type == ActionTypes.ImBack ? null : clicked.Value;
        await SendAsync(new Activity { Type = ActivityTypes.Message, Text = text, Value = value }, cancellationToken);
        return true;
    }

    /// <summary>The bot's texts since they were last asked for.</summary>
    public Task<IReadOnlyList<string>> BotLinesAsync(CancellationToken cancellationToken) => TextsAsync(AuthorKind.Bot, cancellationToken);

    public Task<IReadOnlyList<string>> NoticesAsync(CancellationToken cancellationToken) => TextsAsync(AuthorKind.System, cancellationToken);

    public async Task<IReadOnlyList<string>> ButtonsAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return [.. _buttons.Select(button => button.Title ?? "")];
    }

    string User => $"user-of-{conversationId}";

    async Task SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        (activity.ChannelId, activity.ServiceUrl, activity.Locale) = ("test", "https://stories.invalid", locale);
        (activity.From, activity.Recipient) = (new ChannelAccount(User, "Ada"), new ChannelAccount("bot", "Bot"));
        activity.Conversation = new ConversationAccount(id: conversationId);
        var entry = await stage.Get<Inbox>().ReceiveAsync(activity, clientId: null, cancellationToken);
        await stage.Get<LogAdapter>().RunTurnAsync(entry, stage.Get<IBot>(), cancellationToken);
        await PassWaitsAsync(cancellationToken);
    }

    /// <summary>The clock jumps over each wait of a story.</summary>
    async Task PassWaitsAsync(CancellationToken cancellationToken)
    {
        var timers = stage.Get<Timers>();
        while (await timers.NextDueAsync(cancellationToken) is { } due)
        {
            if (due > stage.Clock.GetUtcNow())
                stage.Clock.Set(due);
            foreach (var entry in await timers.FireDueAsync(cancellationToken))
                await stage.Get<LogAdapter>().RunTurnAsync(entry, stage.Get<IBot>(), cancellationToken);
        }
    }

    async Task<IReadOnlyList<string>> TextsAsync(AuthorKind author, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var said = _unread.FindAll(entry => entry.Author.Kind == author);
        _unread.RemoveAll(said.Contains);
        return [.. said.Select(entry => entry.Activity).Where(line => line.Type == ActivityTypes.Message).Select(Text)];
    }

    static string Text(Activity line) =>
        line.Text ?? string.Join(", ", Cards(line).Select(card => card.Title ?? ""));

    async Task ReadAsync(CancellationToken cancellationToken)
    {
        foreach (var entry in await stage.Get<ConversationLog>().ReadAsync(conversationId, _read, cancellationToken: cancellationToken))
        {
            _read = entry.Seq;
            _unread.Add(entry);
            if (entry.Author.Kind != AuthorKind.Bot || entry.Activity.Type != ActivityTypes.Message)
                continue;
            _buttons = [.. entry.Activity.SuggestedActions?.Actions ?? [], .. Cards(entry.Activity).SelectMany(card => card.Buttons ?? [])];
            _everShown.AddRange(_buttons);
        }
    }

    static IEnumerable<HeroCard> Cards(Activity line) => (line.Attachments ?? [])
        .Where(attachment => attachment.ContentType == HeroCard.ContentType)
        .Select(attachment => Payload.Read<HeroCard>(attachment.Content)!);
}
