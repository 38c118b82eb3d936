using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LiveTakeover.Handoff.Benchmarks;

/// <summary>Stores to measure on, and what people say in them.</summary>
internal static class Stores
{
    private static readonly string[] Words =
        [.. "lamp order number broken please where résumé return the a of my blue oak linen parcel Tuesday delivery address invoice refund café switch bulb cable".Split(' ')];

    public static IEnumerable<string> Kinds => Postgres is null ? ["SQLite"] : ["SQLite", "PostgreSQL"];

    private static string? Postgres => Environment.GetEnvironmentVariable("POSTGRES");

    /// <summary>The domain on a new, empty store.</summary>
    public static IServiceProvider Open(string kind)
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        settings["Handoff:DataFolder"] = Directory.CreateTempSubdirectory("search-").FullName;
        if (kind != "SQLite")
        {
            settings["Handoff:Store:Provider"] = kind;
            settings["Handoff:Store:ConnectionString"] = NewDatabase();
        }

        return new ServiceCollection().AddLogging().AddTeam(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }

    /// <summary>The same store with nothing behind <c>search_lines</c>: what is put there is gone.</summary>
    public static async Task<IServiceProvider> OpenWithoutIndexAsync(string kind)
    {
        var host = Open(kind);
        await host.GetRequiredService<IDatabase>().WriteAsync(store =>
        {
            if (kind == "SQLite") store.Execute("DROP TABLE search_words");
            store.Execute("DROP TABLE search_lines");
            store.Execute(kind == "SQLite"
                ? "CREATE VIEW search_lines AS SELECT 1 AS conversation_id, 1 AS seq, 1 AS words; CREATE TRIGGER nowhere INSTEAD OF INSERT ON search_lines BEGIN SELECT 1; END"
                : "CREATE VIEW search_lines AS SELECT ''::text AS conversation_id, 1::bigint AS seq, ''::text AS words; CREATE RULE nowhere AS ON INSERT TO search_lines DO INSTEAD NOTHING");
        });
        return host;
    }

    private static string NewDatabase()
    {
        var name = $"search_{Guid.NewGuid():N}";
        using var source = NpgsqlDataSource.Create(Postgres!);
        using var create = source.CreateCommand($"CREATE DATABASE {name}");
        create.ExecuteNonQuery();
        return new NpgsqlConnectionStringBuilder(Postgres) { Database = name }.ToString();
    }

    /// <summary>Twelve words, of which one is said nowhere else.</summary>
    public static Activity Line(int conversation, int line) => new()
    {
        Type = ActivityTypes.Message,
        Text = string.Join(
            ' ',
            Enumerable.Range(0, 11).Select(
                n => Words[(conversation * 7 + line * 13 + n * n) % Words.Length])) + $" LM{conversation}x{line}",
        ChannelId = "directline",
        From = new ChannelAccount($"user-{conversation}", $"Person {conversation}", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = $"conversation-{conversation}" },
    };
}
