using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Uploads;

/// <summary>Deletes files that are older than the settings allow. Several nodes may do it at once without harm.</summary>
internal sealed class UploadRounds(SentFiles files, IOptions<UploadsOptions> options, TimeProvider time, ILogger<UploadRounds> log)
    : WorkAtIntervals("Old uploads", TimeSpan.FromMinutes(10), time, log, startsAtOnce: true)
{
    protected override async Task WorkAsync(CancellationToken stopping)
    {
        if (options.Value.KeepFor is { } age) await files.DeleteOlderAsync(Time.GetUtcNow() - age, stopping);
    }
}
