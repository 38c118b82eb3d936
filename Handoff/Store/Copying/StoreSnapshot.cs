using System.Data;
using System.Data.Common;
using Dapper;
using LiveTakeover.Handoff.Store.Migrations;

namespace LiveTakeover.Handoff.Store.Copying;

/// <summary>A store as it is at one moment, to be read from one end to the other.</summary>
internal sealed class StoreSnapshot(DbConnection connection, DbTransaction snapshot) : IDisposable
{
    public IReadOnlyList<string> Tables() => StoreSchema.Tables(connection, snapshot);

    public IEnumerable<string> Columns(string table) => StoreSchema.Columns(connection, table).Select(column => column.Name);

    public long Count(CopiedTable table) => connection.ExecuteScalar<long>($"SELECT COUNT(*) FROM {table.Name}", transaction: snapshot);

    /// <summary>The rows in the order of their key, from a key on. They are read while they are used.</summary>
    public IEnumerable<object?[]> Rows(CopiedTable table, IReadOnlyList<object>? after = null)
    {
        using var command = connection.CreateCommand();
        command.Transaction = snapshot;
        command.CommandText = $"SELECT {table.ColumnList} FROM {table.Name} {After(command, table, after)} ORDER BY {table.KeyList}";
        using var reader = command.ExecuteReader(CommandBehavior.SequentialAccess);
        while (reader.Read()) yield return Read(reader, table.Columns.Count);
    }

    public void Dispose()
    {
        snapshot.Dispose();
        connection.Dispose();
    }

    private static string After(DbCommand command, CopiedTable table, IReadOnlyList<object>? after)
    {
        if (after is null) return "";
        foreach (var (place, value) in after.Index())
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"k{place}", value);
            command.Parameters.Add(parameter);
        }

        return $"WHERE ({table.KeyList}) > ({string.Join(", ", after.Select((_, place) => $"@k{place}"))})";
    }

    // Each database has its own types for whole numbers.
    private static object?[] Read(DbDataReader reader, int columns)
    {
        var row = new object?[columns];
        for (var column = 0; column < columns; column++)
        {
            row[column] = reader.GetValue(column) switch
            {
                DBNull => null,
                int number => (long)number,
                short number => (long)number,
                var value => value,
            };
        }

        return row;
    }
}
