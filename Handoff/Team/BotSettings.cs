namespace LiveTakeover.Handoff.Team;

/// <summary>Settings that an administrator makes in the hub, each a text under its name.</summary>
internal static class BotSettings
{
    public static string? Read(StoreTransaction store, string name) =>
        store.QueryFirst<string>("SELECT value FROM bot_settings WHERE name = @name", new { name });

    public static void Save(StoreTransaction store, string name, string value) => store.Execute(
        "INSERT INTO bot_settings (name, value) VALUES (@name, @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        new { name, value });
}
