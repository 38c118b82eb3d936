using System.Text.Json.Serialization;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Closing;
using LiveTakeover.Handoff.Team.Colleagues;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Conversations;

/// <summary>Takes control, sends messages, and releases control.</summary>
internal static class ControlApi
{
    public const int LongestText = 10_000;
    public const int LongestClientId = 200;
    public const int MostAttachments = 10;
    public const int LongestReason = 500;

    public static void MapControl(this RouteGroupBuilder api)
    {
        var control = api.MapGroup("/conversations/{id}").RequireAuthorization(Policies.Support).AddEndpointFilter(RequireHandoff);
        control.MapTransfer();
        control.MapUploads();
        control.MapPost("/control", TakeAsync);
        control.MapDelete("/control", ReleaseAsync);
        control.MapPost("/messages", SayAsync);
        control.MapPost("/bot/resume", ResumeBotAsync);
    }

    private static async Task<Results<Ok<ControlView>, ProblemHttpResult>> TakeAsync(
        string id, AgentTakeovers takeovers, CurrentAccount current, CancellationToken cancellationToken)
    {
        var result = await takeovers.TakeAsync(id, current.AsHolder, cancellationToken);
        return result.Outcome switch
        {
            TakeOutcome.Taken => TypedResults.Ok(ControlView.Of(result.Control!)),
            TakeOutcome.HeldByAnother => Problems.ControlTaken(result.Control!.Holder!),
            TakeOutcome.UserOffline => Problems.UserOffline(),
            TakeOutcome.NoAgent => Problems.RoleForbids(),
            _ => Problems.NotFound("conversation"),
        };
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ReleaseAsync(
        string id,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] Release? release,
        ControlService control,
        ClosingService closing,
        CurrentAccount current,
        CancellationToken cancellationToken)
    {
        switch (await closing.ReleaseAsync(id, current.Account.Id, release?.Outcome, cancellationToken))
        {
            case ReleaseResult.Released: return TypedResults.NoContent();
            case ReleaseResult.OutcomeRequired: return Problems.OutcomeRequired();
            case ReleaseResult.UnknownOutcome: return Problems.BadRequest("This is no outcome of the team. Read the outcomes at /hub/api/closing.");
        }

        if (release?.Reason is null || current.Account.Role != Role.Administrator) return Problems.NotInControl();
        if (release.Problem() is { } problem) return problem;
        return await control.ReleaseOfColleagueAsync(id, current.AsActor, release.Reason!.Trim(), cancellationToken)
            ? TypedResults.NoContent()
            : Problems.NotInControl();
    }

    private static async Task<Results<Ok<Said>, ProblemHttpResult>> SayAsync(
        string id, AgentMessage message, AgentLines lines, LineAttachments kept, CurrentAccount current, HttpRequest request,
        CancellationToken cancellationToken)
    {
        if (message.Problem() is { } problem) return Problems.BadRequest(problem);
        if (!await kept.AreThereAsync(id, message.Urls, request, cancellationToken)) return Problems.FileGone();
        try
        {
            var attachments = message.Attachments?.Select(attachment => attachment.ToAttachment()).ToList();
            var entry = await lines.SayAsync(id, current.AsHolder, message.ClientMessageId!, message.Text, attachments, cancellationToken);
            return entry.Says(ActivityTypes.Message, message.Text, attachments)
                ? TypedResults.Ok(new Said(entry.Activity.Id!, entry.Seq))
                : Problems.IdTaken();
        }
        catch (ControlLostException)
        {
            return Problems.NotInControl();
        }
    }

    /// <summary>Lets a bot that a story paused go on. It changes nothing if the bot was not paused, or if an agent has control.</summary>
    private static async Task<Results<NoContent, ProblemHttpResult>> ResumeBotAsync(
        string id, ConversationService conversations, CurrentAccount current, CancellationToken cancellationToken) =>
        await conversations.ResumeBotAsync(id, current.AsActor, cancellationToken)
            || await conversations.FindAsync(id, cancellationToken) is { ErasedAt: null }
            ? TypedResults.NoContent()
            : Problems.NotFound("conversation");

    /// <summary>True if the text can tell one line of a client from its others.</summary>
    public static bool IsId(string? clientMessageId) =>
        !string.IsNullOrWhiteSpace(clientMessageId) && clientMessageId.Length <= LongestClientId;

    public static async ValueTask<object?> RequireHandoff(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        context.HttpContext.RequestServices.GetRequiredService<IOptions<HandoffOptions>>().Value.Enabled
            ? await next(context)
            : Problems.HandoffDisabled();

    /// <param name="Reason">An administrator's reason for ending a colleague's control.</param>
    /// <param name="Outcome">What came of it, one of the team's outcomes.</param>
    internal sealed record Release(string? Reason, string? Outcome)
    {
        public ProblemHttpResult? Problem() => string.IsNullOrWhiteSpace(Reason) || Reason.Length > LongestReason
            ? Problems.Problem(
                StatusCodes.Status400BadRequest,
                "reason-required",
                $"Say why you release a colleague's control, in {LongestReason} characters at most. They are told, and the audit log keeps it.")
            : null;
    }

    internal sealed record Said(string Id, long Seq);

    internal sealed record AgentAttachment(string? ContentType, string? ContentUrl, string? Name)
    {
        [JsonIgnore]
        public bool IsSafe => ContentType is { Length: > 0 and <= 200 } && Name is null or { Length: <= 300 }
            && Uri.TryCreate(ContentUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";

        public Attachment ToAttachment() =>
            new() { ContentType = ContentType, ContentUrl = ContentUrl, Name = Name is null ? null : FileName.Plain(Name) };
    }

    internal sealed record AgentMessage(string? ClientMessageId, string? Text, IReadOnlyList<AgentAttachment>? Attachments)
    {
        [JsonIgnore]
        public IReadOnlyList<string> Urls => [.. Attachments?.Select(attachment => attachment.ContentUrl!) ?? []];

        public string? Problem()
        {
            if (!IsId(ClientMessageId))
                return $"Give the message a clientMessageId of 1 to {LongestClientId} characters, a new one for each message.";
            if (string.IsNullOrWhiteSpace(Text) && Attachments is not { Count: > 0 }) return "Write a text or attach a file.";
            if (Text is { Length: > LongestText })
                return $"The text has {Text.Length} characters; {LongestText} are allowed. Send it in parts.";
            if (Attachments is { Count: > MostAttachments }) return $"At most {MostAttachments} files go with one message.";
            return Attachments?.All(attachment => attachment.IsSafe) is false
                ? "An attachment needs a contentType and an absolute http or https contentUrl."
                : null;
        }
    }
}
