using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace LiveTakeover.Handoff.Store;

/// <summary>Tells failures of the database from faults of the work that ran on it.</summary>
internal static class OutsideFailure
{
    private const string DataException = "22";
    private const string ConstraintViolation = "23";
    private const string WrongStatement = "42";
    private const string Conflict = "40";
    private const string Locked = "55";
    private const string Cancelled = "57014";
    private const string RaisedByTrigger = "P0001";

    /// <returns>A <see cref="StoreUnavailableException"/> if the database failed, else the exception itself.</returns>
    public static Exception Named(Exception exception) => exception switch
    {
        StoreUnavailableException => exception,
        PostgresException postgres => Named(postgres),
        SqliteException sqlite => Named(sqlite),
        // A connection of Npgsql's that was cut at a bad moment says that it is open, and fails like this for ever.
        NpgsqlException or IOException or SocketException or TimeoutException or ObjectDisposedException =>
            new StoreUnavailableException(exception, isOneStatement: false),
        _ => exception,
    };

    public static bool Is(Exception exception) => Named(exception) is StoreUnavailableException;

    /// <returns>True if the connection is of no more use, or may be.</returns>
    public static bool IsOfConnection(Exception exception) => Named(exception) is StoreUnavailableException { IsOneStatement: false };

    private static Exception Named(PostgresException exception) => exception.SqlState[..2] switch
    {
        DataException or ConstraintViolation or WrongStatement => exception,
        Conflict or Locked => new StoreUnavailableException(exception, isOneStatement: true),
        _ => new StoreUnavailableException(exception, exception.SqlState is Cancelled or RaisedByTrigger),
    };

    private static Exception Named(SqliteException exception) => exception switch
    {
        // The tables have no triggers that refuse a row; somebody who adds one means it for a while.
        { SqliteExtendedErrorCode: raw.SQLITE_CONSTRAINT_TRIGGER } => new StoreUnavailableException(exception, isOneStatement: true),
        { SqliteErrorCode: raw.SQLITE_ERROR or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_TOOBIG or raw.SQLITE_RANGE } =>
            exception,
        _ => new StoreUnavailableException(exception, exception.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED),
    };
}
