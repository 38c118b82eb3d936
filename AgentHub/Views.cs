using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub;

// What the hub's API says of the domain: the shapes that its page and other programs build on.
internal sealed record PersonView(string Id, string Name);

/// <param name="Identity">Null for somebody whom no site vouches for.</param>
internal sealed record UserView(string Id, string? Name, bool Online, DateTimeOffset? LastSeenAt, IdentityView? Identity);

/// <summary>Who the person is on their site, and what its server says of them.</summary>
internal sealed record IdentityView(string Id, IReadOnlyDictionary<string, string> Attributes);

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

internal sealed record RequestView(
    string Id,
    string ConversationId,
    UserView User,
    string Message,
    RequestState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    PersonView? Assignee,
    ControlView Control,
    IReadOnlyList<StoryStep> StoryPath);

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
    RequestSummary? Request);
