using System.Data.Common;
using Dapper;
using Npgsql;

namespace LiveTakeover.Handoff.Store.Copying;

internal sealed class PostgresTarget(string connectionString) : CopyTarget(Open(connectionString))
{
    public override StoreSnapshot OpenSnapshot() => StorePlace.OfPostgres(connectionString).OpenSnapshot();

    protected override void Insert(CopiedTable table, object?[][] rows, DbTransaction transaction)
    {
        using var import = ((NpgsqlConnection)Connection).BeginBinaryImport($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            import.StartRow();
            for (var place = 0; place < row.Length; place++) Write(import, row[place], table.Types[place]);
        }

        import.Complete();
    }

    // A table that numbers its rows goes on after the last one that was copied.
    public override void Finish(IReadOnlyList<CopyRule> rules)
    {
        foreach (var (table, column) in Connection.Query<(string Table, string Column)>(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'"))
        {
            Connection.Execute($"SELECT setval(pg_get_serial_sequence('{table}', '{column}'), GREATEST((SELECT MAX({column}) FROM {table}), 1))");
        }
    }

    private static void Write(NpgsqlBinaryImporter import, object? value, string type)
    {
        if (value is null) import.WriteNull();
        else if (value is long number && type == "integer") import.Write(checked((int)number), type);
        else import.Write(value, type);
    }

    private static NpgsqlConnection Open(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        return connection;
    }
}
