using System.Data.Common;
using Dapper;
using Npgsql;

namespace LiveTakeover.Handoff.Store.Migrations;

/// <summary>What a database says of its own tables.</summary>
internal static class StoreSchema
{
    public static IReadOnlyList<string> Tables(DbConnection connection, DbTransaction? transaction = null) => [.. connection.Query<string>(
        connection is NpgsqlConnection
            ? "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1"
            : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1",
        transaction: transaction)];

    // A column of another type is PostgreSQL's own, made from the others.
    private static readonly string[] Kept = ["text", "bigint", "integer", "blob", "bytea", "real", "double precision"];

    /// <summary>The columns that hold what was written, in the order of their names, with their types.</summary>
    public static IReadOnlyList<(string Name, string Type)> Columns(DbConnection connection, string table) =>
        [.. connection.Query<(string Name, string Type)>(
            connection is NpgsqlConnection
                ? """
                  SELECT column_name, data_type FROM information_schema.columns
                  WHERE table_schema = current_schema() AND table_name = @table AND is_generated = 'NEVER' ORDER BY column_name
                  """
                : "SELECT name, LOWER(type) FROM pragma_table_info(@table) ORDER BY name",
            new { table }).Where(column => Kept.Contains(column.Type))];

    public static IReadOnlyList<string> Key(DbConnection connection, string table) => [.. connection.Query<string>(
        connection is NpgsqlConnection
            ? """
              SELECT a.attname FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (attnum, place)
              JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.attnum
              WHERE i.indrelid = @table::regclass AND i.indisprimary ORDER BY k.place
              """
            : "SELECT name FROM pragma_table_info(@table) WHERE pk > 0 ORDER BY pk",
        new { table })];

    /// <summary>The tables that each table refers to.</summary>
    public static ILookup<string, string> References(DbConnection connection) => connection.Query<(string Table, string Other)>(
        connection is NpgsqlConnection
            ? "SELECT conrelid::regclass::text, confrelid::regclass::text FROM pg_constraint WHERE contype = 'f'"
            : "SELECT m.name, f.\"table\" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE m.type = 'table'")
        .ToLookup(reference => reference.Table, reference => reference.Other, StringComparer.Ordinal);
}
