using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Team.Webhooks;

/// <summary>Puts what happens into the outbox of webhooks, in the transaction in which it happens.</summary>
internal sealed class TellWebhooks(WantedEvents wanted) : IInTransaction<RequestMade>, IInTransaction<Act>, IInTransaction<LineAppended>
{
    // So many a bot may say by itself before the person does.
    private const int FirstLines = 100;

    public void Handle(StoreTransaction store, RequestMade happened)
    {
        if (wanted.Have(store, WebhookEvents.RequestMade))
            Tell(store, WebhookEvents.RequestMade, happened.Request, happened.Request.CreatedAt, by: null);
    }

    public void Handle(StoreTransaction store, Act happened)
    {
        var kind = happened.Action switch
        {
            ConversationActs.RequestStarted => WebhookEvents.RequestTaken,
            ConversationActs.RequestReopened or TeamActs.RequestGivenBack => WebhookEvents.RequestReleased,
            ConversationActs.RequestClosed => WebhookEvents.RequestClosed,
            _ => null,
        };
        if (kind is not null && wanted.Have(store, kind) && RequestTable.Find(store, happened.Subject) is { } request)
            Tell(store, kind, request, happened.At, happened.By);
    }

    public void Handle(StoreTransaction store, LineAppended happened)
    {
        var (line, activity) = (happened.Line, happened.Activity);
        if (!line.IsForPerson) return;
        if (activity.Type == ActivityTypes.EndOfConversation) Tell(store, WebhookEvents.ConversationEnded, line, activity);
        if (activity.Type != ActivityTypes.Message) return;
        if (IsFirst(store, line)) Tell(store, WebhookEvents.ConversationBegun, line, activity);
        Tell(store, WebhookEvents.ConversationLine, line, activity);
    }

    // A conversation begins with the first line of the person, as in the figures.
    private bool IsFirst(StoreTransaction store, LogEntry line) =>
        line.Author.Kind == AuthorKind.User && line.Seq <= FirstLines && wanted.Have(store, WebhookEvents.ConversationBegun)
        && LogTable.ReadAfter(store, line.ConversationId, 0, FirstLines).FirstOrDefault(IsSaidByPerson)?.Seq == line.Seq;

    private static bool IsSaidByPerson(LogEntry line) => line is { Author.Kind: AuthorKind.User, Type: ActivityTypes.Message };

    private void Tell(StoreTransaction store, string kind, LogEntry line, Activity activity)
    {
        if (!wanted.Have(store, kind)) return;
        WebhookOutbox.Add(store, line.ConversationId, kind, line.At, Json(new
        {
            type = kind,
            at = line.At,
            conversation = Of(store, line.ConversationId),
            line = new
            {
                line.Seq,
                author = new { kind = line.Author.Kind.ToString().ToLowerInvariant(), line.Author.Id, line.Author.Name },
                activity.Text,
                attachments = activity.Attachments?.Select(one => new { one.ContentType, one.ContentUrl, one.Name }) ?? [],
            },
        }));
    }

    private static void Tell(StoreTransaction store, string kind, UserRequest request, DateTimeOffset at, Actor? by) =>
        WebhookOutbox.Add(store, request.ConversationId, kind, at, Json(new
        {
            type = kind,
            at,
            by,
            conversation = Of(store, request.ConversationId),
            request = new
            {
                request.Id,
                request.Message,
                state = JsonNamingPolicy.CamelCase.ConvertName(request.State.ToString()),
                request.CreatedAt,
                request.Assignee,
                story = request.StoryPath.Count > 0 ? request.StoryPath[^1].Story : null,
            },
        }));

    private static object Of(StoreTransaction store, string id)
    {
        var conversation = ConversationTable.Find(store, id);
        return new { id, conversation?.ChannelId, user = new { id = conversation?.UserId, name = conversation?.UserName } };
    }

    internal static string Json(object body) => JsonSerializer.Serialize(body, JsonSerializerOptions.Web);
}
