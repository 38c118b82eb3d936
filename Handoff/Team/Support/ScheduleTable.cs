using System.Text.Json;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Handoff.Team.Support;

/// <summary>One row per bot. <c>version</c> counts all changes; <c>document_version</c> counts changes of the schedule itself.</summary>
internal static class ScheduleTable
{
    private const string Bot = "default";

    public static StoredSchedule Find(StoreTransaction store) =>
        store.QueryFirst<Row>("SELECT * FROM support_schedules WHERE bot_id = @Bot", new { Bot })?.ToSchedule() ?? new();

    public static void Save(StoreTransaction store, ScheduleDocument schedule) => store.Execute(
        """
        INSERT INTO support_schedules (bot_id, version, document, document_version) VALUES (@Bot, 1, @document, 1)
        ON CONFLICT (bot_id) DO UPDATE SET document = excluded.document,
            version = support_schedules.version + 1, document_version = support_schedules.document_version + 1
        """,
        new { Bot, document = JsonSerializer.Serialize(schedule, JsonSerializerOptions.Web) });

    public static void SetAway(StoreTransaction store, TemporaryUnavailability? away) => store.Execute(
        """
        INSERT INTO support_schedules (bot_id, version, document_version, away_from, away_until, away_by)
        VALUES (@Bot, 1, 0, @from, @until, @By)
        ON CONFLICT (bot_id) DO UPDATE SET version = support_schedules.version + 1,
            away_from = excluded.away_from, away_until = excluded.away_until, away_by = excluded.away_by
        """,
        new { Bot, from = away?.From.ToUnixTimeSeconds(), until = away?.Until.ToUnixTimeSeconds(), away?.By });

    private sealed class Row
    {
        public long Version { get; init; }
        public string? Document { get; init; }
        public long DocumentVersion { get; init; }
        public long? AwayFrom { get; init; }
        public long? AwayUntil { get; init; }
        public string? AwayBy { get; init; }

        public StoredSchedule ToSchedule() => new(
            Version,
            Document is null ? null : JsonSerializer.Deserialize<ScheduleDocument>(Document, JsonSerializerOptions.Web),
            DocumentVersion,
            AwayFrom is { } from
                && AwayUntil is { } until ? new(Instant.FromUnixTimeSeconds(from), Instant.FromUnixTimeSeconds(until), AwayBy) : null);
    }
}
