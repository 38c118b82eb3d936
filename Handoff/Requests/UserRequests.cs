using System.Text;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

public sealed class UserRequests(IDatabase database, TimeProvider time)
{
    public const int LongestMessage = 1000;

    /// <summary>Makes a request. Inside a turn, the same place of the same turn makes it once, however often the turn runs.</summary>
    /// <exception cref="ArgumentException">The message is blank or longer than <see cref="LongestMessage"/> code points.</exception>
    public Task<UserRequest> CreateAsync(NewUserRequest request, CancellationToken cancellationToken = default)
    {
        var message = request.Message.Trim().Normalize(NormalizationForm.FormKC);
        var length = message.EnumerateRunes().Count();
        if (length is 0 or > LongestMessage)
            throw new ArgumentException($"A user request's message has 1 to {LongestMessage} characters; this one has {length}.", nameof(request));
        var key = Turn.Current?.NextRequestKey();
        var now = time.GetUtcNow();
        return database.WriteAsync(store => Create(store, request with { Message = message }, key, now), cancellationToken);
    }

    public Task<UserRequest?> FindAsync(string id, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RequestTable.Find(store, id), cancellationToken);

    /// <summary>The newest request of a conversation.</summary>
    public Task<UserRequest?> OfConversationAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RequestTable.OfConversation(store, conversationId), cancellationToken);

    public Task<UserRequest?> CloseAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SetState(store, id, RequestState.Closed, Audited.RequestClosed, by), cancellationToken);

    public Task<UserRequest?> ReopenAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SetState(store, id, RequestState.Open, Audited.RequestReopened, by), cancellationToken);

    /// <summary>Gives a request to a colleague, or to nobody. While an agent has control of the conversation it is theirs.</summary>
    public Task<AssignOutcome> AssignAsync(string id, string? accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Assign(store, id, accountId, by), cancellationToken);

    private AssignOutcome Assign(StoreTransaction store, string id, string? accountId, Actor by)
    {
        if (RequestTable.Find(store, id) is not { } request || ConversationTable.Find(store, request.ConversationId) is not { } conversation)
            return AssignOutcome.UnknownRequest;
        if (request.State != RequestState.Open) return AssignOutcome.NotOpen;
        var account = AccountTable.Find(store, accountId);
        if (accountId is not null && account is not { MayTakeControl: true }) return AssignOutcome.UnknownColleague;
        var now = time.GetUtcNow();
        RequestTable.Assign(store, id, account is null ? null : new Assignee(account.Id, account.Name), now.ToUnixTimeMilliseconds());
        AuditTable.Write(store, now, by, Audited.RequestAssigned, id, new() { ["user"] = conversation.UserName, ["name"] = account?.Name });
        if (account is not null && account.Id != by.Id) NewsTable.Tell(store, account.Id, NewsKind.RequestAssigned, conversation, now, by);
        Wake(store, request);
        return AssignOutcome.Assigned;
    }

    private UserRequest? SetState(StoreTransaction store, string id, RequestState state, string action, Actor by)
    {
        if (RequestTable.Find(store, id) is not { } request || request.State == state) return RequestTable.Find(store, id);
        var now = time.GetUtcNow();
        RequestTable.SetState(store, id, state, now.ToUnixTimeMilliseconds());
        if (state == RequestState.Open) GiveToHolder(store, request.ConversationId, now);
        AuditTable.Write(store, now, by, action, id, new() { ["user"] = ConversationTable.Find(store, request.ConversationId)?.UserName });
        Wake(store, request);
        return RequestTable.Find(store, id);
    }

    private static UserRequest Create(StoreTransaction store, NewUserRequest request, string? key, DateTimeOffset now)
    {
        if (key is not null && RequestTable.FindByKey(store, request.ConversationId, key) is { } earlier) return earlier;
        var created = new UserRequest
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            ConversationId = request.ConversationId,
            Message = request.Message,
            State = RequestState.Open,
            CreatedAt = now,
            UpdatedAt = now,
            GroupId = request.GroupId,
            Assignee = AccountTable.Find(store, request.AssigneeId) is { } account ? new Assignee(account.Id, account.Name) : null,
            StoryPath = request.StoryPath,
        };
        RequestTable.Insert(store, created, key);
        SearchTable.Add(store, created.ConversationId, created.Message);
        GiveToHolder(store, created.ConversationId, now);
        Wake(store, created);
        store.Wake(Topic.RequestNews, created.Id);
        return RequestTable.Find(store, created.Id)!;
    }

    // Who shows the conversation shows its request.
    private static void Wake(StoreTransaction store, UserRequest request)
    {
        store.Wake(Topic.Requests, request.Id);
        store.Wake(Topic.Conversations, request.ConversationId);
    }

    // What comes up while an agent has control is their work, as what they found when they took it.
    private static void GiveToHolder(StoreTransaction store, string conversationId, DateTimeOffset now)
    {
        if (ConversationTable.SettledHolder(store, conversationId) is { } holder) RequestTable.Start(store, conversationId, holder, now.ToUnixTimeMilliseconds());
    }
}
