using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Handoff.Team.Archive;

/// <summary>
/// Archives idle conversations as files. A conversation that continues later is archived again when it is idle again. An erased
/// conversation is not archived.
/// </summary>
public sealed class TranscriptArchiver(IDatabase database, ConversationLog log, BotStates states, ITranscriptArchive files)
{
    private const int BatchSize = 100;
    private const string CursorKey = "liveTakeover/archived";

    /// <summary>Archives all conversations without a line since then whose current state is not archived yet.</summary>
    /// <returns>The number of archived conversations.</returns>
    public async Task<int> KeepIdleAsync(DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        var kept = 0;
        var cursor = await ReadCursorAsync(cancellationToken);
        while (await IdleAsync(cursor, since, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var conversation in batch) await KeepAsync(conversation, cancellationToken);
            cursor = new Cursor(batch[^1].LastAt.ToUnixTimeMilliseconds(), batch[^1].Id);
            await KeepCursorAsync(cursor, cancellationToken);
            kept += batch.Count;
        }

        return kept;
    }

    private Task<IReadOnlyList<Conversation>> IdleAsync(Cursor cursor, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(
            store => ConversationTable.Idle(store, cursor.LastAt, cursor.Id, since.ToUnixTimeMilliseconds(), BatchSize), cancellationToken);

    private async Task KeepAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        await files.KeepAsync(
            new ArchivedTranscript(conversation.Id, conversation.LastAt, TranscriptFile.Of(conversation, log, cancellationToken)),
            cancellationToken);

        // The person may have erased the conversation in the meantime.
        var now = await database.ReadAsync(store => ConversationTable.Find(store, conversation.Id), cancellationToken);
        if (now is not { ErasedAt: null }) await files.DeleteAsync(conversation.Id, cancellationToken);
    }

    private async Task<Cursor> ReadCursorAsync(CancellationToken cancellationToken) =>
        (await states.ReadAsync([CursorKey], cancellationToken)).TryGetValue(CursorKey, out var kept)
            ? JsonSerializer.Deserialize<Cursor>(kept.Json)!
            : new Cursor(LastAt: -1, Id: "");

    private Task KeepCursorAsync(Cursor cursor, CancellationToken cancellationToken)
    {
        var write = new StateWrite(JsonSerializer.Serialize(cursor), ExpectedVersion: null);
        return states.WriteAsync(new Dictionary<string, StateWrite>(StringComparer.Ordinal) { [CursorKey] = write }, cancellationToken);
    }

    private sealed record Cursor(long LastAt, string Id);
}
