using System.Text;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Closing;
using LiveTakeover.Handoff.Team.Figures;
using LiveTakeover.Handoff.Team.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>
/// Streams transcripts into the response while they are read, so a conversation of any length needs memory for one batch only.
/// </summary>
internal sealed class TranscriptExport(
    string name, ITranscriptForm form, IAsyncEnumerable<Conversation> conversations, CalendarPeriod? during = null)
    : IResult
{
    private const int Enough = 32 * 1024;
    private readonly StringBuilder written = new();

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, services, aborted) = (httpContext.Response, httpContext.RequestServices, httpContext.RequestAborted);
        var (transcripts, reasons) = (services.GetRequiredService<TranscriptReader>(), services.GetRequiredService<StoryReasons>());
        var closing = services.GetRequiredService<ClosingService>();
        response.ContentType = form.ContentType;
        if (form.Extension is { } extension)
            response.Headers.ContentDisposition =
                new ContentDispositionHeaderValue("attachment") { FileName = $"{name}.{extension}" }.ToString();
        form.Begin(written);
        await foreach (var conversation in conversations.WithCancellation(aborted))
        {
            form.Open(written, conversation, await closing.EndingAsync(conversation.Id, aborted));
            await foreach (var batch in transcripts.LinesAsync(conversation, during, aborted))
            {
                foreach (var entry in batch)
                    form.Add(written, conversation, new(entry, LineText.Of(entry), await reasons.OfAsync(entry.Activity, aborted)));
                await PassOnAsync(response, Enough);
            }

            form.Close(written);
        }

        form.End(written);
        await PassOnAsync(response, enough: 1);
    }

    private async Task PassOnAsync(HttpResponse response, int enough)
    {
        if (written.Length < enough) return;
        await response.WriteAsync(written.ToString(), response.HttpContext.RequestAborted);
        written.Clear();
    }
}
