using System.Data.Common;
using System.IO.Compression;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dapper;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>
/// Data that release 0.1 left behind when it was killed: Grace has been served, Hélène is with an agent, Walter is in the middle
/// of a story, and Wendy waits for an answer that a timer was to bring.
/// </summary>
public sealed partial class Release01Tests : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("release01-").FullName;

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Data_of_release_01_go_on_after_one_start(string provider)
    {
        var store = Restore(provider);
        await using var host = new LiveHost(furnish: builder => Use(builder, store));
        using var agent = new Agent("Administrator", host.CreateClient(), (_, _) => throw new NotSupportedException());
        await agent.SignInAsync("ada@example.org", LiveHost.Password);

        var conversations = (await agent.GetAsync("/transcripts")).EnumerateArray()
            .ToDictionary(row => row.GetProperty("user").GetProperty("name").GetString()!, row => row.GetProperty("id").GetString()!);

        conversations.Keys.Order(StringComparer.Ordinal).ShouldBe(["Grace", "Hélène", "Walter", "Wendy"]);
        (await agent.ReadsLogAsync(conversations["Grace"])).Select(line => line.Text).ShouldContain("Hello Grace, which lamp is it?");
        (await agent.GetAsync("/live-conversations?scope=mine")).EnumerateArray().Single().GetProperty("user").GetProperty("name")
            .GetString().ShouldBe("Hélène");
        (await agent.SaysAsync(conversations["Hélène"], "Me voici de nouveau")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await agent.GetAsync("/transcripts?find=flickers")).GetArrayLength().ShouldBe(1);
        (await agent.GetAsync("/audit")).GetRawText().ShouldContain("control.taken");
        await IsAnsweredAsync(agent, conversations["Wendy"], "Thank you, I noted LUM-20418");
        await SaysAsync(host, conversations["Walter"], "Walter", "Yes, thank you");
        await IsAnsweredAsync(agent, conversations["Walter"], "Enjoy the light!");
    }

    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task Tables_of_release_01_become_those_of_a_new_store(string provider)
    {
        var (migrated, made) = (Restore(provider), Empty(provider));
        foreach (var store in new[] { migrated, made })
        {
            await using var host = new LiveHost(furnish: builder => Use(builder, store));
            (await host.CreateClient().GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        SchemaOf(migrated).ShouldBe(SchemaOf(made));
    }

    /// <summary>As <c>stories simulate</c> does, which reads the schedule and tells no stories of the store.</summary>
    [Theory]
    [InlineData("SQLite")]
    [InlineData("PostgreSQL")]
    public async Task A_host_with_fewer_rooms_may_open_the_data_first(string provider)
    {
        var store = Restore(provider);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(store.Settings).Build();
        await using (var team = new ServiceCollection().AddLogging().AddTeam(settings).BuildServiceProvider())
            team.GetRequiredService<IDatabase>().ShouldNotBeNull();

        await using var host = new LiveHost(furnish: builder => Use(builder, store));
        (await host.CreateClient().GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static void Use(IWebHostBuilder builder, StoreOfTest store)
    {
        foreach (var (key, value) in store.Settings) builder.UseSetting(key, value);
    }

    private static async Task IsAnsweredAsync(Agent agent, string conversation, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!(await agent.ReadsLogAsync(conversation)).Any(line => line.Text.Contains(text, StringComparison.Ordinal)))
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
    }

    private static async Task SaysAsync(LiveHost host, string conversation, string name, string text)
    {
        using var http = host.CreateClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", LiveHost.Secret);
        using var response = await http.PostAsJsonAsync(
            $"/v3/directline/conversations/{conversation}/activities",
            new { type = "message", from = new { id = $"dl_{name}", name }, text });
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private StoreOfTest Empty(string provider)
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("N"))).FullName;
        return new StoreOfTest(provider, own, provider == "PostgreSQL" ? PostgresServer.NewDatabase() : "");
    }

    private StoreOfTest Restore(string provider)
    {
        var store = Empty(provider);
        if (provider == "SQLite") File.WriteAllBytes(store.File, Unpacked("sqlite.db.gz"));
        else Run(store, System.Text.Encoding.UTF8.GetString(Unpacked("postgres.sql.gz")));
        SpokenJustNow(store);
        return store;
    }

    // A story forgets its place after a day of silence, and the data were left behind on one day.
    private static void SpokenJustNow(StoreOfTest store)
    {
        using var connection = store.Open();
        foreach (var (key, document) in connection.Query<(string, string)>("SELECT state_key, document FROM bot_state").ToList())
        {
            var now = LastAt().Replace(document, $"\"lastAt\":\"{TimeProvider.System.GetUtcNow():O}\"");
            connection.Execute("UPDATE bot_state SET document = @now WHERE state_key = @key", new { key, now });
        }
    }

    private static void Run(StoreOfTest store, string dump)
    {
        using var connection = store.Open();
        connection.Execute(string.Join('\n', dump.Split('\n').Where(line => !line.StartsWith('\\'))));
    }

    private static byte[] Unpacked(string name)
    {
        using var packed = new GZipStream(
            File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Hosting", "Release01", name)), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        packed.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    // Columns that were added later stand at the end of their table, so what is compared has no order. A table that was renamed
    // keeps the first name of its primary key.
    private static string[] SchemaOf(StoreOfTest store)
    {
        if (store.Provider == "PostgreSQL")
        {
            using var postgres = store.Open();
            return [.. postgres.Query<string>(
                """
                SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable FROM information_schema.columns WHERE table_schema = 'public'
                UNION ALL SELECT regexp_replace(indexdef, '\w+_pkey', 'pkey') FROM pg_indexes WHERE schemaname = 'public'
                """).Order(StringComparer.Ordinal)];
        }

        using var sqlite = store.Open();
        return [.. sqlite.Query<string>(
            """
            SELECT m.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
            UNION ALL SELECT sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL
            """).Select(line => Spaces().Replace(line.Replace("\"", "", StringComparison.Ordinal), " ")).Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"""lastAt"":""[^""]+""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastAt();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();

    private sealed record StoreOfTest(string Provider, string Folder, string ConnectionString)
    {
        public string File => Path.Combine(Folder, "livetakeover.db");

        public DbConnection Open() => Provider == "PostgreSQL"
            ? new NpgsqlConnection($"{ConnectionString};Pooling=false")
            : new SqliteConnection($"Data Source={File};Pooling=False");

        public Dictionary<string, string?> Settings => new(StringComparer.Ordinal)
        {
            ["Handoff:DataFolder"] = Folder,
            ["Handoff:Store:Provider"] = Provider,
            ["Handoff:Store:ConnectionString"] = ConnectionString,
        };
    }
}
