using System.Net.Sockets;
using System.Security.Cryptography;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LiveTakeover.Bot.Hosting.Starting;

/// <summary>Explains the faults that a host meets at its start: what, which setting or path, and what to do.</summary>
internal sealed class StartFault(IConfiguration configuration)
{
    private const string ConnectionKey = $"{StoreOptions.Section}:ConnectionString";

    private bool IsPostgres => configuration[$"{StoreOptions.Section}:Provider"] == StoreOptions.PostgreSQL;

    /// <returns>One sentence for each problem; none for a fault that needs somebody who reads the code.</returns>
    public IReadOnlyList<string> Explain(Exception fault)
    {
        var causes = Causes(fault).ToList();
        var settings = causes.OfType<OptionsValidationException>().SelectMany(one => one.Failures).ToList();
        if (settings.Count > 0) return settings;
        return causes.Select(ExplainOne).OfType<string>().FirstOrDefault() is { } known ? [known] : [];
    }

    private string? ExplainOne(Exception cause) => cause switch
    {
        StoriesRefusedException => cause.Message,
        SqliteException sqlite => OfSqlite(sqlite),
        PostgresException postgres => OfPostgres(postgres),
        NpgsqlException => Unreachable(cause),
        ArgumentException { Source: "Npgsql" } =>
            $"{ConnectionKey} is no connection string of PostgreSQL: {cause.Message} Write it like Host=db;Database=livetakeover;Username=livetakeover.",
        SocketException { SocketErrorCode: not (SocketError.AddressNotAvailable or SocketError.AccessDenied) } when IsPostgres =>
            Unreachable(cause),
        AddressInUseException => Address("is in use by another program. Stop that program, or listen elsewhere"),
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } =>
            Address("is not an address of this machine. Listen elsewhere"),
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            Address("needs more rights than this user has. Take a port above 1023"),
        CryptographicException when ListenSettings.Certificates(configuration).ToList() is { Count: > 0 } certificates =>
            $"The certificate of {certificates[0].Key} cannot be read: {cause.Message} Check the file, and the password beside it.",
        InvalidOperationException when cause.Message.StartsWith("Unable to configure HTTPS endpoint", StringComparison.Ordinal) =>
            Address("needs a certificate. Set Kestrel:Certificates:Default:Path and :Password, or listen to http behind a proxy"),
        _ => null,
    };

    private string OfSqlite(SqliteException fault)
    {
        var options = new StoreOptions
        {
            DataFolder = configuration[StoreOptions.DataFolderKey] ?? new StoreOptions().DataFolder,
            ConnectionString = configuration[ConnectionKey],
        };
        var (path, setting) = string.IsNullOrEmpty(options.ConnectionString)
            ? (Path.Combine(options.DataFolder, "livetakeover.db"), StoreOptions.DataFolderKey)
            : (options.ConnectionString, ConnectionKey);
        const int Busy = 5, Full = 13, NoDatabase = 26;
        return fault.SqliteErrorCode switch
        {
            Busy => $"{path} is in use by another program. Stop it, or choose another file by {setting}.",
            Full => $"{path} cannot grow: the disk is full. Free some space.",
            NoDatabase => $"{path} is not a database. Move it away, or choose another file by {setting}.",
            _ => $"{path} cannot be opened ({fault.Message}). Give this user the right to write it and its folder, or choose another by {setting}.",
        };
    }

    private static string OfPostgres(PostgresException fault) => fault.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"PostgreSQL refuses the user: {fault.MessageText}. Correct Username and Password in {ConnectionKey}.",
        PostgresErrorCodes.InvalidCatalogName =>
            $"PostgreSQL has no such database: {fault.MessageText}. Create it, or correct Database in {ConnectionKey}.",
        PostgresErrorCodes.InsufficientPrivilege =>
            $"PostgreSQL refuses the user a right: {fault.MessageText}. Make the user of {ConnectionKey} the owner of the database.",
        _ => $"PostgreSQL refuses ({fault.SqlState}): {fault.MessageText}. The server is the one of {ConnectionKey}.",
    };

    private static string Unreachable(Exception fault) =>
        $"PostgreSQL is not reached: {fault.GetBaseException().Message}. Start the server, or correct Host and Port in {ConnectionKey}.";

    private string Address(string problem) =>
        $"{ListenSettings.Addresses(configuration)} {problem}: by --port, --urls, ASPNETCORE_URLS or Kestrel:Endpoints.";

    private static IEnumerable<Exception> Causes(Exception fault) => fault is AggregateException several
        ? several.InnerExceptions.SelectMany(Causes)
        : fault.InnerException is { } inner ? Causes(inner).Prepend(fault) : [fault];
}
