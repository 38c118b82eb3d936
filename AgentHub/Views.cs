using LiveTakeover.AgentHub.Signals;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Team.Closing;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Search;
using LiveTakeover.Handoff.Team.Signals;

namespace LiveTakeover.AgentHub;

// The domain in the hub's API. The hub's page and other programs rely on these shapes.
internal sealed record PersonView(string Id, string Name);

/// <param name="Identity">Null if no site has verified the person.</param>
/// <param name="HeardOn">The person's channel if it reports no presence: they count as online for a while after each activity.</param>
internal sealed record UserView(string Id, string? Name, bool Online, DateTimeOffset? LastSeenAt, string? HeardOn, IdentityView? Identity)
{
    public static UserView Of(SummarizedConversation conversation) => new(
        conversation.UserId,
        conversation.UserName,
        conversation.User.Online,
        conversation.User.LastSeenAt,
        conversation.User.OnlyHeardOf ? conversation.ChannelId : null,
        IdentityView.Of(conversation.Verified));

    public UserView InList() => this with { Name = ListText.Cut(Name), Identity = Identity?.InList() };
}

/// <summary>The person's identity on their site, as stated by the site's server.</summary>
internal sealed record IdentityView(string Id, IReadOnlyDictionary<string, string> Attributes)
{
    private const int MostInList = 20;

    public static IdentityView? Of(VerifiedPerson? person) => person is null ? null : new(person.Subject, person.Attributes);

    public IdentityView InList() => this with
    {
        Attributes = Attributes.Take(MostInList).ToDictionary(
            said => said.Key, said => ListText.Cut(said.Value)!, StringComparer.Ordinal),
    };
}

internal sealed record ControlView(long Epoch, PersonView? Holder)
{
    public static ControlView Of(Control control) =>
        new(control.Epoch, control.Holder is { } holder ? new PersonView(holder.AgentId, holder.Name) : null);
}

/// <param name="Id">Agents' only: two may have the same name.</param>
internal sealed record AuthorView(AuthorKind Kind, string? Name, string? Id);

internal sealed record EntryView(long Seq, DateTimeOffset At, AuthorView Author, RawJson Activity)
{
    public static EntryView Of(LogEntry entry) =>
        new(entry.Seq, entry.At, AuthorOf(entry.Author), new RawJson(entry.Json));

    public static AuthorView AuthorOf(Author author) =>
        new(author.Kind, author.Name, author.Kind is AuthorKind.Agent or AuthorKind.System ? author.Id : null);
}

/// <summary>The line that contains the searched words, split into matching and other parts.</summary>
internal sealed record HitView(long Seq, DateTimeOffset At, AuthorView Author, IReadOnlyList<ExcerptPart> Parts)
{
    public static HitView? Of(Excerpt? hit) => hit is null
        ? null
        : new(hit.Seq, hit.At, EntryView.AuthorOf(hit.Author with { Name = ListText.Cut(hit.Author.Name) }), hit.Parts);
}

internal sealed record RequestView(
    string Id,
    string ConversationId,
    string ChannelId,
    UserView User,
    string? Locale,
    string Message,
    IReadOnlyDictionary<string, string>? Translations,
    RequestState State,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    PersonView? Assignee,
    ControlView Control,
    bool BotPaused,
    string? GroupId,
    IReadOnlyList<StoryStep> StoryPath,
    DateTimeOffset? ErasedAt,
    HitView? Hit,
    SignalsView? Signals = null)
{
    private const int MostStepsInList = 10;

    public static RequestView InList(ConversationSummary row, IReadOnlyDictionary<string, ConversationSignals> signals) =>
        InList(row) with { Signals = SignalsView.Of(signals.GetValueOrDefault(row.Conversation.Id)) };

    public static RequestView InList(ConversationSummary row)
    {
        var whole = Of(row);
        return whole with
        {
            User = whole.User.InList(),
            Locale = ListText.Cut(whole.Locale),
            StoryPath = [.. whole.StoryPath.TakeLast(MostStepsInList).Select(step => step with { Answer = ListText.Cut(step.Answer) })],
        };
    }

    public static RequestView Of(ConversationSummary row)
    {
        var (conversation, request) = (row.Conversation, row.Request!);
        return new(
            request.Id,
            conversation.Id,
            conversation.ChannelId,
            UserView.Of(conversation),
            conversation.Locale,
            request.Message,
            request.Translations,
            request.State,
            request.CreatedAt,
            request.UpdatedAt,
            request.Assignee is { } assignee ? new PersonView(assignee.Id, assignee.Name) : null,
            ControlView.Of(conversation.Control),
            conversation.BotPaused,
            request.GroupId,
            request.StoryPath,
            conversation.ErasedAt,
            HitView.Of(row.Hit));
    }
}

/// <summary>What was said of a conversation when it ended.</summary>
/// <param name="Tags">What it was about, in the team's words.</param>
/// <param name="Outcome">What came of it, in the team's words.</param>
/// <param name="Score">The person's score, from 1 to 5.</param>
/// <param name="Word">What the person wrote beside it.</param>
internal sealed record EndingView(IReadOnlyList<string> Tags, string? Outcome, int? Score, string? Word)
{
    private const int MostTagsInList = 5;

    public static EndingView? Of(ConversationEnding? ending) =>
        ending is null ? null : new(ending.Tags, ending.Outcome, ending.Score, ending.Word);

    public EndingView InList() => this with { Tags = [.. Tags.Take(MostTagsInList)], Word = ListText.Cut(Word) };
}

internal sealed record RequestSummary(string Id, string Message, IReadOnlyDictionary<string, string>? Translations, RequestState State);

internal sealed record ConversationView(
    string Id,
    string ChannelId,
    UserView User,
    string? Locale,
    DateTimeOffset CreatedAt,
    DateTimeOffset LastAt,
    long LastSeq,
    ControlView Control,
    bool BotPaused,
    RequestSummary? Request,
    DateTimeOffset? ErasedAt,
    HitView? Hit,
    EndingView? Ending,
    SignalsView? Signals = null)
{
    public static ConversationView InList(ConversationSummary row, IReadOnlyDictionary<string, ConversationSignals> signals) =>
        InList(row) with { Signals = SignalsView.Of(signals.GetValueOrDefault(row.Conversation.Id)) };

    public static ConversationView InList(ConversationSummary row)
    {
        var whole = Of(row);
        return whole with { User = whole.User.InList(), Locale = ListText.Cut(whole.Locale), Ending = whole.Ending?.InList() };
    }

    public static ConversationView Of(ConversationSummary row)
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
            conversation.BotPaused,
            row.Request is { } request ? new RequestSummary(request.Id, request.Message, request.Translations, request.State) : null,
            conversation.ErasedAt,
            HitView.Of(row.Hit),
            EndingView.Of(row.Ending));
    }
}
