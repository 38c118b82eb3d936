using Microsoft.Extensions.Logging;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>Deletes uploads that no line refers to. Every node runs it: deleting a file that is already gone does no harm.</summary>
internal sealed class UploadSweep(SentFiles files, TimeProvider time, ILogger<UploadSweep> log)
    : WorkAtIntervals("Uploads that nothing refers to", TimeSpan.FromMinutes(10), time, log)
{
    protected override Task WorkAsync(CancellationToken stopping) => files.SweepAsync(stopping);
}
