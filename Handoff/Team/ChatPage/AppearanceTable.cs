using System.Text.Json;
using System.Text.Json.Serialization;

namespace LiveTakeover.Handoff.Team.ChatPage;

internal static class AppearanceTable
{
    /// <summary>How an appearance is written, in the store and in the file that a host begins with.</summary>
    public static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static ChatAppearance? Read(StoreTransaction store) =>
        BotSettings.Read(store, "chat") is { } json
            ? JsonSerializer.Deserialize<ChatAppearance>(json, Form)
            : null;

    public static void Save(StoreTransaction store, ChatAppearance appearance) =>
        BotSettings.Save(store, "chat", JsonSerializer.Serialize(appearance, Form));

    public static ChatLogo? FindLogo(StoreTransaction store, string id) =>
        store.QueryFirst<Row>("SELECT id, content_type, content FROM chat_logos WHERE id = @id", new { id }) is { } row
            ? new ChatLogo(row.Id, row.ContentType, row.Content)
            : null;

    /// <summary>There is one logo at most.</summary>
    public static void ReplaceLogo(StoreTransaction store, ChatLogo? logo)
    {
        store.Execute("DELETE FROM chat_logos");
        if (logo is null) return;
        store.Execute(
            "INSERT INTO chat_logos (id, content_type, content) VALUES (@Id, @ContentType, @Content)",
            new { logo.Id, logo.ContentType, logo.Content });
    }

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string ContentType { get; init; }
        public required byte[] Content { get; init; }
    }
}
