using System.Data.Common;
using System.Globalization;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LiveTakeover.Growth.Benchmarks;

/// <summary>Writes many rows into the tables of a store that nobody uses meanwhile.</summary>
internal abstract class BulkLoad(DbConnection connection) : IDisposable
{
    private const int AtOnce = 20_000;

    public static BulkLoad Of(string kind, string connectionString) =>
        kind == "SQLite"
            ? new IntoSqlite(new SqliteConnection(connectionString))
            : new IntoPostgres(new NpgsqlConnection(connectionString));

    public void Load(GrownRows rows, int conversations)
    {
        connection.Open();
        Begin();
        foreach (var part in Enumerable.Range(0, conversations).Chunk(AtOnce))
        {
            using var transaction = connection.BeginTransaction();
            foreach (var (table, all) in rows.Of(part)) Write(table, GrownRows.Columns[table], all);
            EndPart();
            transaction.Commit();
            Console.Write($"\r{part[^1] + 1:#,0} of {conversations:#,0} conversations are made. ");
        }

        End();
        Console.WriteLine();
    }

    public void Dispose() => connection.Dispose();

    protected abstract void Begin();

    protected abstract void Write(string table, string[] columns, List<object?[]> rows);

    protected abstract void EndPart();

    protected abstract void End();

    private sealed class IntoSqlite(SqliteConnection connection) : BulkLoad(connection)
    {
        protected override void Begin() => connection.Execute(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA foreign_keys = OFF");

        protected override void Write(string table, string[] columns, List<object?[]> rows)
        {
            using var insert = connection.CreateCommand();
            insert.CommandText =
                $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", columns.Select(column => $"@{column}"))})";
            var values = columns.Select(column => insert.Parameters.Add(new SqliteParameter { ParameterName = column })).ToArray();
            foreach (var row in rows)
            {
                for (var place = 0; place < row.Length; place++) values[place].Value = row[place] ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }
        }

        // As the product does before each commit.
        protected override void EndPart() => connection.Execute(
            """
            INSERT INTO search_words (rowid, words)
                SELECT t.id, t.tokens FROM search_waiting s CROSS JOIN search_tokens t ON t.id = s.id ORDER BY s.id;
            DELETE FROM search_waiting
            """);

        protected override void End() => connection.Execute("PRAGMA journal_mode = WAL");
    }

    private sealed class IntoPostgres(NpgsqlConnection connection) : BulkLoad(connection)
    {
        private string index = "";

        protected override void Begin()
        {
            index = connection.QuerySingle<string>("SELECT indexdef FROM pg_indexes WHERE indexname = 'search_lines_tokens'");
            connection.Execute("DROP INDEX search_lines_tokens; SET synchronous_commit = off; SET maintenance_work_mem = '1GB'");
        }

        protected override void Write(string table, string[] columns, List<object?[]> rows)
        {
            using var copy = connection.BeginTextImport($"COPY {table} ({string.Join(", ", columns)}) FROM STDIN");
            var text = new StringBuilder();
            foreach (var row in rows)
            {
                text.Clear().AppendJoin('\t', row.Select(Escaped)).Append('\n');
                copy.Write(text);
            }
        }

        protected override void EndPart()
        {
        }

        protected override void End()
        {
            connection.Execute(index, commandTimeout: 0);
            connection.Execute("VACUUM ANALYZE", commandTimeout: 0);
        }

        private static string Escaped(object? value) =>
            value is null ? "\\N" : Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal);
    }
}
