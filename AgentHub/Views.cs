using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub;

// What the hub's API says of the domain: the shapes that its page and other programs build on.
internal sealed record PersonView(string Id, string Name);

/// <param name="Identity">Null for somebody whom no site vouches for.</param>
/// <param name="HeardOn">Their channel, if it tells no presence: they count as online for a while after they were heard of.</param>
internal sealed record UserView(string Id, string? Name, bool Online, DateTimeOffset? LastSeenAt, string? HeardOn, IdentityView? Identity)
{
    public static UserView Of(ListedConversation conversation) => new(
        conversation.UserId,
        conversation.UserName,
        conversation.User.Online,
        conversation.User.LastSeenAt,
        conversation.User.OnlyHeardOf ? conversation.ChannelId : null,
        IdentityView.Of(conversation.Vouched));
}

/// <summary>Who the person is on their site, and what its server says of them.</summary>
internal sealed record IdentityView(string Id, IReadOnlyDictionary<string, string> Attributes)
{
    public static IdentityView? Of(VouchedPerson? person) => person is null ? null : new(person.Subject, person.Attributes);
}

internal sealed record ControlView(long Epoch, PersonView? Holder)
{
    public static ControlView Of(Control control) =>
        new(control.Epoch, control.Holder is { } holder ? new PersonView(holder.AgentId, holder.Name) : null);
}

/// <param name="Id">Agents' only: two may have the same name.</param>
internal sealed record AuthorView(string Kind, string? Name, string? Id);

internal sealed record EntryView(long Seq, DateTimeOffset At, AuthorView Author, Activity Activity)
{
    public static EntryView Of(LogEntry entry) =>
        new(entry.Seq, entry.At, AuthorOf(entry.Author), entry.Activity);

    public static AuthorView AuthorOf(Author author) => new(author.Kind.ToString().ToLowerInvariant(), author.Name, author.Kind is AuthorKind.Agent or AuthorKind.System ? author.Id : null);
}

/// <summary>The line in which words were found, in parts: those that match and those between.</summary>
internal sealed record HitView(long Seq, DateTimeOffset At, AuthorView Author, IReadOnlyList<ExcerptPart> Parts)
{
    public static HitView? Of(Excerpt? hit) => hit is null ? null : new(hit.Seq, hit.At, EntryView.AuthorOf(hit.Author), hit.Parts);
}

internal sealed record RequestView(
    string Id,
    string ConversationId,
    string ChannelId,
    UserView User,
    string? Locale,
    string Message,
    RequestState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    PersonView? Assignee,
    ControlView Control,
    IReadOnlyList<StoryStep> StoryPath,
    DateTimeOffset? ErasedAt,
    HitView? Hit)
{
    public static RequestView Of(Listed row)
    {
        var (conversation, request) = (row.Conversation, row.Request!);
        return new(
            request.Id,
            conversation.Id,
            conversation.ChannelId,
            UserView.Of(conversation),
            conversation.Locale,
            request.Message,
            request.State,
            request.CreatedAt,
            request.UpdatedAt,
            request.Assignee is { } assignee ? new PersonView(assignee.Id, assignee.Name) : null,
            ControlView.Of(conversation.Control),
            request.StoryPath,
            conversation.ErasedAt,
            HitView.Of(row.Hit));
    }
}

internal sealed record RequestSummary(string Id, string Message, RequestState State);

internal sealed record ConversationView(
    string Id,
    string ChannelId,
    UserView User,
    string? Locale,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastAt,
    long LastSeq,
    ControlView Control,
    RequestSummary? Request,
    DateTimeOffset? ErasedAt,
    HitView? Hit)
{
    public static ConversationView Of(Listed row)
    {
        var conversation = row.Conversation;
        return new(
            conversation.Id,
            conversation.ChannelId,
            UserView.Of(conversation),
            conversation.Locale,
            conversation.CreatedAt,
            conversation.LastAt,
            conversation.LastSeq,
            ControlView.Of(conversation.Control),
            row.Request is { } request ? new RequestSummary(request.Id, request.Message, request.State) : null,
            conversation.ErasedAt,
            HitView.Of(row.Hit));
    }
}
