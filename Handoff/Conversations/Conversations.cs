using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff;

public sealed class Conversations(IDatabase database, TimeProvider time)
{
    /// <summary>Opens the conversation that the reference names, or returns it if it is open already.</summary>
    public Task<Conversation> OpenAsync(ConversationReference reference, string? locale, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Open(store, reference, locale, time.GetUtcNow()), cancellationToken);

    public Task<Conversation?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => ConversationTable.Find(store, id), cancellationToken);

    /// <summary>Silences the bot in this conversation until an agent has had control and released it.</summary>
    public Task PauseBotAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => ConversationTable.SetBotPaused(store, id, paused: true), cancellationToken);

    /// <summary>
    /// The person goes on in another conversation. Whatever still shows them this one hears of it, as does the bot, by an
    /// <c>endOfConversation</c>.
    /// </summary>
    public Task LeaveAsync(string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Leave(store, id), cancellationToken);

    internal static Conversation Open(StoreTransaction store, ConversationReference reference, string? locale, DateTimeOffset now)
    {
        var id = reference.Conversation?.Id ?? throw new ArgumentException("The reference names no conversation: set Conversation.Id.", nameof(reference));
        if (ConversationTable.Find(store, id) is { } known) return Refresh(store, known, reference.User, locale);
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
        SearchTable.Add(store, id, reference.User?.Name);
        store.Wake(Topic.Conversations, id);
        return ConversationTable.Find(store, id)!;
    }

    private bool Leave(StoreTransaction store, string id)
    {
        if (ConversationTable.Find(store, id) is not { ErasedAt: null } conversation) return false;
        var person = new Author(AuthorKind.System, conversation.UserId, conversation.UserName);
        LogTable.Append(store, new LogDraft(id, time.GetUtcNow(), person, conversation.LineFromBot(ActivityTypes.EndOfConversation)));
        return true;
    }

    // A channel may learn who the person is, and in which language they write, only after the start.
    private static Conversation Refresh(StoreTransaction store, Conversation known, ChannelAccount? user, string? locale)
    {
        if (!string.IsNullOrEmpty(locale) && locale != known.Locale)
        {
            ConversationTable.SetLocale(store, known.Id, locale);
            known = known with { Locale = locale };
        }

        var isNew = user?.Id is not null && user.Role != RoleTypes.Bot && known.UserId == known.Id && user.Id != known.Id;
        if (!isNew) return known;
        ConversationTable.SetUser(store, known.Id, user!);
        SearchTable.Add(store, known.Id, user!.Name);
        return known with { UserId = user!.Id, UserName = user.Name };
    }
}
