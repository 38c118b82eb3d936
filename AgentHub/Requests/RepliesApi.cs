using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Conversations;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations.Log;
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
        string id, LateReply reply, LateReplies replies, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (reply.Problem() is { } problem) return Problems.BadRequest(problem);
        var result = await replies.ReplyAsync(id, current.AsHolder, reply.ClientMessageId!, reply.Text!, cancellationToken);
        return result switch
        {
            { Line: { } line } when line.Says(ActivityTypes.Message, reply.Text, attachments: null) =>
                TypedResults.Ok(new Waiting(line.Activity.Id!, line.Seq)),
            { Line: not null } => Problems.IdTaken(),
            { Holder: { } holder } => Problems.ControlTaken(holder),
            { Outcome: ReplyOutcome.UserOnline } => Problems.UserOnline(),
            _ => Problems.NotFound("user request"),
        };
    }

    internal sealed record LateReply(string? ClientMessageId, string? Text)
    {
        public string? Problem()
        {
            if (!ControlApi.IsId(ClientMessageId))
                return $"Give the answer a clientMessageId of 1 to {ControlApi.LongestClientId} characters, a new one for each answer.";
            return string.IsNullOrWhiteSpace(Text) || Text.Length > ControlApi.LongestText
                ? $"Write an answer of 1 to {ControlApi.LongestText} characters."
                : null;
        }
    }

    internal sealed record Waiting(string Id, long Seq);
}
