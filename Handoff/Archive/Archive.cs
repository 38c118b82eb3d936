using System.Text.Json;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>
/// Makes files of the conversations that are over. One in which something is said later becomes a new file in its time; one
/// that its person has erased becomes none.
/// </summary>
public sealed class Archive(IDatabase database, ConversationLog log, BotStates states, ITranscriptArchive files)
{
    private const int BatchSize = 100;
    private const string CursorKey = "liveTakeover/archived";

    private static readonly JsonSerializerOptions Shape = new(ActivityJson.Options) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Archives all in which nothing was said since then and that were not archived as they are.</summary>
    /// <returns>How many.</returns>
    public async Task<int> KeepIdleAsync(DateTimeOffset since, CancellationToken cancellationToken = default)
    {
        var kept = 0;
        var cursor = await ReadCursorAsync(cancellationToken);
        while (await IdleAsync(cursor, since, cancellationToken) is { Count: > 0 } batch)
        {
            foreach (var conversation in batch) await KeepAsync(conversation, cancellationToken);
            cursor = new Cursor(batch[^1].LastAt.ToUnixTimeMilliseconds(), batch[^1].Id);
            await states.WriteAsync(new Dictionary<string, StateWrite>(StringComparer.Ordinal) { [CursorKey] = new(JsonSerializer.Serialize(cursor), ExpectedVersion: null) }, cancellationToken);
            kept += batch.Count;
        }

        return kept;
    }

    private Task<IReadOnlyList<Conversation>> IdleAsync(Cursor cursor, DateTimeOffset since, CancellationToken cancellationToken) =>
        database.ReadAsync(store => ConversationTable.Idle(store, cursor.LastAt, cursor.Id, since.ToUnixTimeMilliseconds(), BatchSize), cancellationToken);

    private async Task KeepAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var entries = new List<Line>();
        while (await log.ReadAsync(conversation.Id, entries.Count, cancellationToken: cancellationToken) is { Count: > 0 } batch)
            entries.AddRange(batch.Select(entry => new Line(entry.Seq, entry.At, new Speaker(entry.Author.Kind.ToString().ToLowerInvariant(), entry.Author.Name), entry.Activity)));
        var document = new Document(conversation.Id, conversation.ChannelId, new Person(conversation.UserId, conversation.UserName), conversation.CreatedAt, entries);
        await files.KeepAsync(new ArchivedTranscript(conversation.Id, conversation.LastAt, JsonSerializer.SerializeToUtf8Bytes(document, Shape)), cancellationToken);

        // Its person may have erased it meanwhile.
        var now = await database.ReadAsync(store => ConversationTable.Find(store, conversation.Id), cancellationToken);
        if (now is not { ErasedAt: null }) await files.DeleteAsync(conversation.Id, cancellationToken);
    }

    private async Task<Cursor> ReadCursorAsync(CancellationToken cancellationToken) =>
        (await states.ReadAsync([CursorKey], cancellationToken)).TryGetValue(CursorKey, out var kept) ? JsonSerializer.Deserialize<Cursor>(kept.Json)! : new Cursor(LastAt: -1, Id: "");

    private sealed record Cursor(long LastAt, string Id);

    private sealed record Document(string ConversationId, string ChannelId, Person User, DateTimeOffset CreatedAt, IReadOnlyList<Line> Entries);

    private sealed record Person(string Id, string? Name);

    private sealed record Line(long Seq, DateTimeOffset At, Speaker Author, Microsoft.Bot.Schema.Activity Activity);

    private sealed record Speaker(string Kind, string? Name);
}
