using System.Data;
using LiveTakeover.Handoff.Store.Migrations;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LiveTakeover.Handoff.Store.Copying;

/// <summary>Where a store is: a SQLite file, or a PostgreSQL database.</summary>
public sealed class StorePlace
{
    private readonly bool isPostgres;
    private readonly string address;

    private StorePlace(bool isPostgres, string address) => (this.isPostgres, this.address) = (isPostgres, address);

    /// <param name="path">The path of the file.</param>
    public static StorePlace OfSqlite(string path) => new(isPostgres: false, path);

    public static StorePlace OfPostgres(string connectionString) => new(isPostgres: true, connectionString);

    /// <summary>The store that the settings name.</summary>
    public static StorePlace Of(StoreOptions options) =>
        options.Provider == StoreOptions.PostgreSQL ? OfPostgres(options.ConnectionString!) : OfSqlite(options.SqlitePath);

    public override string ToString() => isPostgres
        ? $"the database {new NpgsqlConnectionStringBuilder(address).Database} on {new NpgsqlConnectionStringBuilder(address).Host}"
        : address;

    internal StoreSnapshot OpenSnapshot()
    {
        if (isPostgres)
        {
            var connection = new NpgsqlConnection(address);
            connection.Open();
            return new StoreSnapshot(connection, connection.BeginTransaction(IsolationLevel.RepeatableRead));
        }

        if (!File.Exists(address)) throw new CopyRefusedException($"There is no file {address}: name the file of a store.");
        var file = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = address, Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        file.Open();
        return new StoreSnapshot(file, file.BeginTransaction(deferred: true));
    }

    internal CopyTarget OpenTarget(MigrationRunner migrations)
    {
        CopyTarget target = isPostgres ? new PostgresTarget(address) : new SqliteTarget(address);
        target.SetUp(migrations);
        return target;
    }
}
