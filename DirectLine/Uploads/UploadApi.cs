using LiveTakeover.DirectLine.Activities;
using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.DirectLine.Errors;
using LiveTakeover.DirectLine.RateLimits;
using LiveTakeover.DirectLine.Tokens;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.DirectLine.Uploads;

internal static class UploadApi
{
    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations/{conversationId}/upload", Receive)
            .Limit(limits => limits.Posts).Limit(limits => limits.Uploads).Limit(limits => limits.UploadsAtOnce);
        routes.MapMethods("/attachments/{id}", [HttpMethods.Get, HttpMethods.Head], Serve).Limit(limits => limits.ReadsAtOnce);
    }

    private static async Task<IResult> Receive(
        string conversationId,
        string? userId,
        Caller caller,
        HttpContext context,
        ConversationService conversations,
        SentFiles files,
        InboundActivities posts,
        RateLimiters limits,
        IOptions<DirectLineOptions> options,
        IOptions<UploadRules> rules)
    {
        var body = await limits.ReadAsync(context, caller, limits.UploadedBytes, rules.Value.MaxBytes);
        var form = await UploadForm.ReadAsync(context.Request, body);
        var activity = form.Activity is { } json
            ? PostedActivity.Parse(json.Span, options.Value.MaxActivityLength)
            : new Activity { Type = ActivityTypes.Message };
        activity.From = new ChannelAccount(userId ?? activity.From?.Id, activity.From?.Name);
        await conversations.KnownAsync(conversationId, context.RequestAborted);

        var kept = new List<Attachment>();
        foreach (var file in form.Files) kept.Add(await KeepAsync(file));
        if (kept.Count > 0) activity.Attachments = kept;
        return Results.Json(new IdAnswer(await posts.ReceiveAsync(caller, conversationId, activity, context)), Wire.Default.IdAnswer);

        async Task<Attachment> KeepAsync(UploadedFile file)
        {
            var id = await files.KeepAsync(
                conversationId, AuthorKind.User, file.Name, file.ContentType, file.Content, context.RequestAborted);
            return new Attachment(file.ContentType, PublicAddress.OfFile(id, context.Request), name: file.Name);
        }
    }

    // What is shown is saved by its name as well.
    private static string Disposition(StoredUpload upload)
    {
        var disposition = new ContentDispositionHeaderValue(SafeTypes.MayBeShown(upload.ContentType) ? "inline" : "attachment");
        disposition.SetHttpFileName(upload.Name);
        return disposition.ToString();
    }

    /// <summary>No credential is needed, because an image element cannot send headers. Whoever knows the id may read the file.</summary>
    private static async Task<IResult> Serve(string id, HttpContext context, IUploads uploads)
    {
        var upload = await uploads.OpenAsync(id, context.RequestAborted);
        if (upload is null) throw new Refusal(StatusCodes.Status404NotFound, "BadArgument", "Unknown attachment");

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "private, max-age=86400, immutable";
        headers.ContentDisposition = Disposition(upload);
        return Results.File(upload.Content, upload.ContentType, enableRangeProcessing: true);
    }
}
