using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;
using LiveTakeover.Handoff.Store.Migrations;

namespace LiveTakeover.Handoff.Store.Copying;

/// <summary>
/// A new store that rows are copied into. How far each table has come is written with its rows, so a copy that was interrupted goes on.
/// Until the copy is complete no host starts on it.
/// </summary>
internal abstract class CopyTarget(DbConnection connection) : IDisposable
{
    public const int RowsAtOnce = 5_000;

    /// <summary>The table that tells how far the copy has come. It is gone when the copy is complete.</summary>
    public const string Mark = MigrationRunner.UnfinishedCopy;

    protected DbConnection Connection => connection;

    /// <exception cref="CopyRefusedException">There is a store already, which no copy has begun.</exception>
    public void SetUp(MigrationRunner migrations)
    {
        var tables = Tables();
        if (tables.Contains("migrations") && !tables.Contains(Mark))
            throw new CopyRefusedException("The target has a LiveTakeover store already: name a new file or an empty database.");
        connection.Execute($"CREATE TABLE IF NOT EXISTS {Mark} (table_name TEXT PRIMARY KEY, last_key TEXT NOT NULL, copied BIGINT NOT NULL)");
        migrations.Run(connection, isCopy: true);
    }

    public IReadOnlyList<string> Tables() => StoreSchema.Tables(connection);

    public ILookup<string, string> References() => StoreSchema.References(connection);

    /// <summary>The table, with the columns that the source has too.</summary>
    public CopiedTable Describe(string table, IEnumerable<string> ofSource)
    {
        var columns = StoreSchema.Columns(connection, table).IntersectBy(ofSource, column => column.Name, StringComparer.Ordinal).ToList();
        return new CopiedTable(
            table, [.. columns.Select(column => column.Name)], [.. columns.Select(column => column.Type)],
            StoreSchema.Key(connection, table));
    }

    /// <summary>How far a table has come. What a migration put into it is taken out before its first row is copied.</summary>
    public Copied Begin(CopiedTable table)
    {
        var copied = connection.QueryFirstOrDefault<(string LastKey, long Copied)?>(
            $"SELECT last_key, copied FROM {Mark} WHERE table_name = @Name", new { table.Name });
        if (copied is var (key, rows)) return new Copied(Keys(key), rows);
        connection.Execute($"DELETE FROM {table.Name}");
        return new Copied(LastKey: null, 0);
    }

    public void Append(CopiedTable table, object?[][] rows, long copied)
    {
        using var transaction = connection.BeginTransaction();
        Insert(table, rows, transaction);
        connection.Execute(
            $"INSERT INTO {Mark} (table_name, last_key, copied) VALUES (@Name, @lastKey, @copied) "
            + "ON CONFLICT (table_name) DO UPDATE SET last_key = @lastKey, copied = @copied",
            new { table.Name, lastKey = JsonSerializer.Serialize(table.KeyOf(rows[^1])), copied }, transaction);
        transaction.Commit();
    }

    /// <summary>Makes what is not copied, when all rows are there.</summary>
    public abstract void Finish(IReadOnlyList<CopyRule> rules);

    public abstract StoreSnapshot OpenSnapshot();

    public void Complete() => connection.Execute($"DROP TABLE {Mark}");

    public void Dispose()
    {
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    protected abstract void Insert(CopiedTable table, object?[][] rows, DbTransaction transaction);

    private static IReadOnlyList<object> Keys(string json) => [.. JsonSerializer.Deserialize<JsonElement[]>(json)!.Select(
        object (value) => value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : long.Parse(value.GetRawText(), CultureInfo.InvariantCulture))];
}

/// <param name="LastKey">The key of the last row that was copied.</param>
internal sealed record Copied(IReadOnlyList<object>? LastKey, long Rows);
