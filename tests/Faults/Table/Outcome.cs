using System.Data.Common;
using Dapper;
using LiveTakeover.BotFramework;

namespace LiveTakeover.Faults.Tests;

/// <summary>What everybody sees of a conversation, looked up in the database itself.</summary>
internal static class Outcome
{
    public static IReadOnlyDictionary<string, long> CountRows(DbConnection look) => Tables.NamesOf(look).ToDictionary(
        table => table, table => look.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table}"), StringComparer.Ordinal);

    public static IEnumerable<string> NewRows(DbConnection look, IReadOnlyDictionary<string, long> before) =>
        from table in CountRows(look)
        where table.Value != before[table.Key]
        orderby table.Key
        select $"{table.Key}: {table.Value - before[table.Key]:+0;-0}";

    public static IEnumerable<string> Of(DbConnection look, string id) =>
    [
        .. look.Query<string>("SELECT activity FROM log WHERE conversation_id = @id ORDER BY seq", new { id }).Select(Line),
        .. Rows(look, "request", "SELECT message, state, assignee_id FROM user_requests WHERE conversation_id = @id ORDER BY id", id),
        .. Rows(look, "control", "SELECT epoch, holder_id, bot_paused FROM conversations WHERE id = @id", id),
        .. Rows(look, "state version", "SELECT version FROM bot_state WHERE state_key LIKE '%/' || @id ORDER BY state_key", id),
    ];

    private static IEnumerable<string> Rows(DbConnection look, string name, string sql, string id) =>
        look.Query(sql, new { id }).Cast<IDictionary<string, object?>>().Select(row => $"{name}: {string.Join(", ", row.Values)}");

    private static string Line(string json)
    {
        var activity = ActivityJson.Deserialize(json);
        return $"{activity.Type}: {activity.Text ?? activity.Name}";
    }
}
