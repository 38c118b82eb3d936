using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Handoff.Conversations.Requests;

public sealed class UserRequests(IDatabase database, IAgents agents, TimeProvider time)
{
    public const int LongestMessage = 1000;

    /// <summary>Of the path to a request, so many of the last steps are kept.</summary>
    public const int LongestPath = 50;

    /// <summary>Of each answer on the path, so many characters are kept. The log has all of them.</summary>
    public const int LongestAnswer = 1000;

    /// <summary>Of a group's name, so many characters are kept.</summary>
    public const int LongestGroup = 100;

    /// <summary>The start of a longer text, as <see cref="CreateAsync"/> takes it. A blank text stays blank.</summary>
    public static string Shorten(string message) => string.Concat(message.Trim().EnumerateRunes().Take(LongestMessage));

    /// <summary>Creates a request. Inside a turn it is idempotent: the same call of a turn that runs again creates no second one.</summary>
    /// <exception cref="ArgumentException">The message is blank or longer than <see cref="LongestMessage"/> code points.</exception>
    public Task<UserRequest> CreateAsync(NewUserRequest request, CancellationToken cancellationToken = default)
    {
        var message = request.Message.Trim();
        var length = message.EnumerateRunes().Count();
        if (length is 0 or > LongestMessage)
            throw new ArgumentException(
                $"A user request's message has 1 to {LongestMessage} characters; this one has {length}.", nameof(request));
        var key = request.Turn?.NextRequestKey();
        var now = time.GetUtcNow();
        return request.Turn is { } turn
            ? turn.Lines.WriteAsync(Write, cancellationToken)
            : database.WriteAsync(Write, cancellationToken);

        UserRequest Write(StoreTransaction store) => Create(store, request with { Message = message }, key, now);
    }

    public Task<UserRequest?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RequestTable.Find(store, id), cancellationToken);

    /// <summary>The latest request of a conversation.</summary>
    public Task<UserRequest?> OfConversationAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RequestTable.OfConversation(store, conversationId), cancellationToken);

    public Task<UserRequest?> CloseAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SetState(store, id, RequestState.Closed, ConversationActs.RequestClosed, by), cancellationToken);

    public Task<UserRequest?> ReopenAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SetState(store, id, RequestState.Open, ConversationActs.RequestReopened, by), cancellationToken);

    private UserRequest? SetState(StoreTransaction store, string id, RequestState state, string action, Actor by)
    {
        if (RequestTable.Find(store, id) is not { } request || request.State == state) return RequestTable.Find(store, id);
        var now = time.GetUtcNow();
        RequestTable.SetState(store, id, state, now.ToUnixTimeMilliseconds());
        // The one who answered it may have left the team since.
        if (state == RequestState.Open && request.Assignee is { } former && agents.Find(store, former.Id) is null)
            RequestTable.Assign(store, id, assignee: null, now.ToUnixTimeMilliseconds());
        if (state == RequestState.Open) GiveToHolder(store, request.ConversationId, now);
        var conversation = ConversationTable.Find(store, request.ConversationId);
        // Nobody is to come any more: a bot that a story paused for the request would leave the person in silence.
        if (state == RequestState.Closed && conversation?.BotPaused == true)
            ConversationTable.SetBotPaused(store, request.ConversationId, paused: false);
        store.Record(now, by, action, id, new() { ["user"] = conversation?.UserName });
        NotifyOf(store, request);
        return RequestTable.Find(store, id);
    }

    private UserRequest Create(StoreTransaction store, NewUserRequest request, string? key, DateTimeOffset now)
    {
        if (key is not null && RequestTable.FindByKey(store, request.ConversationId, key) is { } earlier) return earlier;
        var created = new UserRequest
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            ConversationId = request.ConversationId,
            Message = request.Message,
            Translations = request.Translations,
            State = RequestState.Open,
            CreatedAt = now,
            UpdatedAt = now,
            GroupId = string.IsNullOrWhiteSpace(request.GroupId) ? null : request.GroupId.Trim().Shorten(LongestGroup),
            Assignee = request.AssigneeId is { } assignee ? agents.Find(store, assignee) : null,
            StoryPath = [.. request.StoryPath.TakeLast(LongestPath).Select(Shortened)],
        };
        RequestTable.Insert(store, created, key);
        ConversationTable.SetMetHuman(store, created.ConversationId);
        store.Publish(new RequestMade(created));
        GiveToHolder(store, created.ConversationId, now);
        NotifyOf(store, created);
        store.Notify(Topics.RequestNews, created.Id);
        return RequestTable.Find(store, created.Id)!;
    }

    private static StoryStep Shortened(StoryStep step) => step with { Answer = step.Answer?.Shorten(LongestAnswer) };

    // Views of a conversation show its request, so both are notified.
    internal static void NotifyOf(StoreTransaction store, UserRequest request)
    {
        store.Notify(Topics.Requests, request.Id);
        store.Notify(Topics.Conversations, request.ConversationId);
    }

    // A request created while an agent has control is assigned to that agent, like those that were open when they took control.
    private static void GiveToHolder(StoreTransaction store, string conversationId, DateTimeOffset now)
    {
        if (ConversationTable.Settled(store, conversationId)?.Control.Holder is { } holder)
            RequestTable.Start(store, conversationId, holder, now.ToUnixTimeMilliseconds());
    }
}
