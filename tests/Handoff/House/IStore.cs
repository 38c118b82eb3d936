using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Tests;

/// <summary>A database under the contract tests. A second one needs this, and a line per contract below its tests.</summary>
public interface IStore : IAsyncDisposable
{
    /// <summary>The settings of a host on these data. Each host with them opens the same data, as one that starts anew would.</summary>
    IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>What such a host has besides its settings.</summary>
    void AddTo(IServiceCollection host)
    {
    }

    void DisposeLater(IAsyncDisposable host);

    /// <summary>A connection of the test's own, beside the product's.</summary>
    DbConnection Open();

    /// <summary>Changes the data behind the back of whoever has them open.</summary>
    void Change(string sql)
    {
        using var connection = Open();
        connection.Execute(sql);
    }
}

public sealed class SqliteStore : IStore
{
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-").FullName;
    private readonly List<IAsyncDisposable> hosts = [];

    public IReadOnlyDictionary<string, string?> Settings =>
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["Handoff:DataFolder"] = folder };

    public string File => Path.Combine(folder, "livetakeover.db");

    public void DisposeLater(IAsyncDisposable host) => hosts.Add(host);

    public DbConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts) await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
