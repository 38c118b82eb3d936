using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Conversations;

/// <summary>
/// Uploads by the agent in control, or by one who answers a request while nobody has control. The response is used as the attachments of
/// the next message.
/// </summary>
internal static class UploadsApi
{
    // Allowance for the form's boundaries, headers and names.
    private const int Envelope = 16 * 1024;

    public static void MapUploads(this RouteGroupBuilder control)
    {
        control.MapPost("/uploads", KeepAsync);
        control.MapGet("/uploads/limits", Limits);
    }

    private static Ok<UploadLimits> Limits(IOptions<UploadRules> rules) =>
        TypedResults.Ok(new UploadLimits(rules.Value.MaxBytes, ControlApi.MostAttachments));

    private static async Task<Results<Ok<KeptFile[]>, ProblemHttpResult>> KeepAsync(
        string id,
        HttpRequest request,
        ConversationService conversations,
        UserRequests requests,
        SentFiles files,
        [FromServices] IFileAddresses? addresses,
        IOptions<UploadRules> rules,
        CurrentAccount current,
        CancellationToken cancellationToken)
    {
        if (addresses is null)
            return Problems.Problem(StatusCodes.Status404NotFound, "no-files", "This host serves no files. Add Direct Line to it.");
        if (await conversations.FindAsync(id, cancellationToken) is not { ErasedAt: null } conversation) return Problems.NotInControl();
        if (conversation.Control.Holder is { } holder
            ? holder.AgentId != current.Account.Id
            : await requests.OfConversationAsync(id, cancellationToken) is null)
            return Problems.NotInControl();
        var (sent, problem) = await ReadAsync(request, rules.Value.MaxBytes, cancellationToken);
        if (problem is not null) return problem;
        var kept = new List<KeptFile>();
        try
        {
            foreach (var file in sent) kept.Add(await KeepOneAsync(file));
        }
        catch (UploadQuotaException full)
        {
            return Problems.Problem(StatusCodes.Status413PayloadTooLarge, "quota", full.Message);
        }

        return TypedResults.Ok(kept.ToArray());

        async Task<KeptFile> KeepOneAsync(IFormFile file)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content, cancellationToken);
            var (name, type) = (FileName.Plain(file.FileName), TypeOf(file));
            var fileId = await files.KeepAsync(id, AuthorKind.Agent, name, type, content.ToArray(), cancellationToken);
            return new(type, addresses.Of(fileId, request), name);
        }
    }

    private static async Task<(IFormFileCollection Files, ProblemHttpResult? Problem)> ReadAsync(
        HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType) return Refuse(Problems.BadRequest("Send the files as multipart/form-data."));
        if (request.ContentLength > most + Envelope) return Refuse(TooLarge(most));
        try
        {
            var files = (await request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = most }, cancellationToken)).Files;
            if (files.Sum(file => file.Length) > most) return Refuse(TooLarge(most));
            return files.Count is >= 1 and <= ControlApi.MostAttachments
                ? (files, null)
                : Refuse(Problems.BadRequest($"Send 1 to {ControlApi.MostAttachments} files at once."));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return Refuse(Problems.BadRequest("The form is broken off or malformed, or a file in it is too large. Send it again."));
        }

        static (IFormFileCollection, ProblemHttpResult?) Refuse(ProblemHttpResult problem) => (new FormFileCollection(), problem);
    }

    private static ProblemHttpResult TooLarge(int most) => Problems.Problem(
        StatusCodes.Status413PayloadTooLarge, "too-large", $"The files are larger than {most / 1024} kB together. Send smaller ones.");

    private static string TypeOf(IFormFile file) =>
        Microsoft.Net.Http.Headers.MediaTypeHeaderValue.TryParse(file.ContentType, out var type)
            ? type.ToString()
            : "application/octet-stream";

    internal sealed record UploadLimits(int MostBytes, int MostFiles);

    internal sealed record KeptFile(string ContentType, string ContentUrl, string Name);
}
