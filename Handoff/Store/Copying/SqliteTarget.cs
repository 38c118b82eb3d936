using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;

namespace LiveTakeover.Handoff.Store.Copying;

internal sealed class SqliteTarget(string path) : CopyTarget(Open(path))
{
    public override void Finish(IReadOnlyList<CopyRule> rules)
    {
        foreach (var rule in rules.Where(rule => rule.AfterCopyToSqlite.Length > 0)) Connection.Execute(rule.AfterCopyToSqlite);
    }

    public override StoreSnapshot OpenSnapshot() => StorePlace.OfSqlite(path).OpenSnapshot();

    protected override void Insert(CopiedTable table, object?[][] rows, DbTransaction transaction)
    {
        using var command = Connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText =
            $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, place) => $"@p{place}"))})";
        foreach (var place in Enumerable.Range(0, table.Columns.Count))
            command.Parameters.Add(new SqliteParameter { ParameterName = $"@p{place}" });
        command.Prepare();
        foreach (var row in rows)
        {
            for (var place = 0; place < row.Length; place++) command.Parameters[place].Value = row[place] ?? DBNull.Value;
            command.ExecuteNonQuery();
        }
    }

    private static SqliteConnection Open(string path)
    {
        if (!Path.Exists(path)) new FileStream(path, OwnerOnly.NewFile()).Dispose();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
