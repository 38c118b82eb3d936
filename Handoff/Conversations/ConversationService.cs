using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations;

public sealed class ConversationService(IDatabase database, WarmConversations warm, TimeProvider time)
{
    /// <summary>Opens the conversation that the reference names, or returns it if it is already open.</summary>
    public Task<Conversation> OpenAsync(ConversationReference reference, string? locale, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Open(store, reference, locale, time.GetUtcNow()), cancellationToken);

    public async Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken = default)
    {
        if (warm.Find(id) is { } known) return known;
        var before = warm.ChangesOf(id);
        var read = await database.ReadAsync(store => ConversationTable.Find(store, id), cancellationToken);
        if (read is not null) warm.Keep(read, before);
        return read;
    }

    /// <summary>Silences the bot in this conversation until an agent has had control and released it, or lets the bot go on.</summary>
    public Task PauseBotAsync(string id, CancellationToken cancellationToken = default) => database.WriteAsync(
        store =>
        {
            ConversationTable.SetBotPaused(store, id, paused: true);
            store.Notify(Topics.Conversations, id);
        },
        cancellationToken);

    /// <summary>Lets a paused bot go on. It answers what the person says from now on, and nothing that was said during the pause.</summary>
    /// <returns>False if it was not paused, or if an agent has control.</returns>
    public Task<bool> ResumeBotAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Resume(store, id, by), cancellationToken);

    /// <summary>
    /// Records that the person continues in another conversation. An <c>endOfConversation</c> tells the bot, and every client that
    /// still shows this one.
    /// </summary>
    public Task LeaveAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Leave(store, id), cancellationToken);

    internal static Conversation Open(StoreTransaction store, ConversationReference reference, string? locale, DateTimeOffset now)
    {
        var id = reference.Conversation?.Id
            ?? throw new ArgumentException("The reference names no conversation: set Conversation.Id.", nameof(reference));
        if (ConversationTable.Find(store, id) is { } known) return Found(store, Refresh(store, known, reference.User, locale));
        ConversationTable.Create(store, new Conversation
        {
            Id = id,
            ChannelId = reference.ChannelId ?? "",
            UserId = reference.User?.Id ?? id,
            UserName = reference.User?.Name,
            Locale = locale,
            Reference = reference,
            CreatedAt = now,
        });
        store.Publish(new PersonNamed(id, reference.User?.Name));
        store.Notify(Topics.Conversations, id);
        return Found(store, ConversationTable.Find(store, id)!);
    }

    private static Conversation Found(StoreTransaction store, Conversation conversation)
    {
        store.Publish(new ConversationFound(conversation));
        return conversation;
    }

    private bool Resume(StoreTransaction store, string id, Actor by)
    {
        if (!ConversationTable.ResumeBot(store, id)) return false;
        store.Record(
            time.GetUtcNow(), by, ConversationActs.BotResumed, id, new() { ["user"] = ConversationTable.Find(store, id)?.UserName });
        store.Notify(Topics.Conversations, id);
        return true;
    }

    private bool Leave(StoreTransaction store, string id)
    {
        if (ConversationTable.Find(store, id) is not { ErasedAt: null } conversation) return false;
        var person = new Author(AuthorKind.System, conversation.UserId, conversation.UserName);
        LogTable.Append(store, new LogDraft(id, time.GetUtcNow(), person, conversation.LineFromBot(ActivityTypes.EndOfConversation)));
        return true;
    }

    /// <summary>
    /// Whether the store does not know this of the person yet: a channel may learn their name and language only after the conversation
    /// started.
    /// </summary>
    internal static bool IsNews(Conversation known, ChannelAccount? user, string? locale) =>
        IsNewLocale(known, locale) || IsNewPerson(known, user) || IsNewName(known, user);

    private static Conversation Refresh(StoreTransaction store, Conversation known, ChannelAccount? user, string? locale)
    {
        if (IsNewLocale(known, locale))
        {
            ConversationTable.SetLocale(store, known.Id, locale!);
            known = known with { Locale = locale };
        }

        if (!IsNewPerson(known, user) && !IsNewName(known, user)) return known;
        ConversationTable.SetUser(store, known.Id, user!);
        store.Publish(new PersonNamed(known.Id, user!.Name));
        store.Notify(Topics.Conversations, known.Id);
        return known with { UserId = user!.Id, UserName = user.Name };
    }

    private static bool IsNewLocale(Conversation known, string? locale) => !string.IsNullOrEmpty(locale) && locale != known.Locale;

    private static bool IsNewPerson(Conversation known, ChannelAccount? user) =>
        user?.Id is not null && user.Role != RoleTypes.Bot && known.UserId == known.Id && user.Id != known.Id;

    private static bool IsNewName(Conversation known, ChannelAccount? user) =>
        user?.Id == known.UserId && string.IsNullOrEmpty(known.UserName) && !string.IsNullOrEmpty(user.Name);
}
