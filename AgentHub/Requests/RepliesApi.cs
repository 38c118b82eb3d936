using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Conversations;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub.Requests;

/// <summary>Answers for people who are away. They wait in the conversation until the person is back.</summary>
internal static class RepliesApi
{
    public static void MapReplies(this RouteGroupBuilder api) =>
        api.MapPost("/requests/{id}/replies", ReplyAsync).RequireAuthorization(Policies.Support)
            .AddEndpointFilter(ControlApi.RequireHandoff);

    private static async Task<Results<Ok<Waiting>, ProblemHttpResult>> ReplyAsync(
        string id, ControlApi.AgentMessage reply, LateReplies replies, UserRequests requests, LineAttachments kept, CurrentAccount current,
        HttpRequest http, CancellationToken cancellationToken)
    {
        if (reply.Problem() is { } problem) return Problems.BadRequest(problem);
        if (await requests.FindAsync(id, cancellationToken) is not { } request) return Problems.NotFound("user request");
        if (!await kept.AreThereAsync(request.ConversationId, reply.Urls, http, cancellationToken)) return Problems.FileGone();
        var attachments = reply.Attachments?.Select(attachment => attachment.ToAttachment()).ToList();
        var result = await replies.ReplyAsync(
            id, current.AsHolder, reply.ClientMessageId!, reply.Text, attachments, cancellationToken);
        return result switch
        {
            { Line: { } line } when line.Says(ActivityTypes.Message, reply.Text, attachments) =>
                TypedResults.Ok(new Waiting(line.Activity.Id!, line.Seq)),
            { Line: not null } => Problems.IdTaken(),
            { Holder: { } holder } => Problems.ControlTaken(holder),
            { Outcome: ReplyOutcome.UserOnline } => Problems.UserOnline(),
            _ => Problems.NotFound("user request"),
        };
    }

    internal sealed record Waiting(string Id, long Seq);
}
