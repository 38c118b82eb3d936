using System.Security.Cryptography;
using System.Text.Json;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.ChatPage;

/// <summary>The appearance of the chat page, as an administrator saved it; until then, the default.</summary>
public sealed class ChatAppearances(IDatabase database, DefaultChatAppearance initial, TimeProvider time)
{
    /// <summary>Reads an appearance as it is stored, for a host that begins with one from a file.</summary>
    /// <exception cref="JsonException">It is not one.</exception>
    public static ChatAppearance Parse(string json) =>
        JsonSerializer.Deserialize<ChatAppearance>(json, AppearanceTable.Form) ?? throw new JsonException("There is nothing in it.");

    public Task<ChatAppearance> ReadAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(Present, cancellationToken);

    /// <summary>Saves everything but the logo, which stays.</summary>
    public Task SaveAsync(ChatAppearance appearance, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Save(store, appearance with { Logo = Present(store).Logo }, by), cancellationToken);

    public Task<ChatLogo?> FindLogoAsync(string id, CancellationToken cancellationToken = default) =>
        initial.Logo is { } logo && logo.Id == id
            ? Task.FromResult<ChatLogo?>(logo)
            : database.ReadAsync(store => AppearanceTable.FindLogo(store, id), cancellationToken);

    public Task SetLogoAsync(string contentType, byte[] content, Actor by, CancellationToken cancellationToken = default)
    {
        var logo = new ChatLogo(RandomNumberGenerator.GetHexString(32, lowercase: true), contentType, content);
        return database.WriteAsync(store => ReplaceLogo(store, logo, by), cancellationToken);
    }

    /// <returns>False if there was none.</returns>
    public Task<bool> RemoveLogoAsync(Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Present(store).Logo is not null && ReplaceLogo(store, logo: null, by), cancellationToken);

    private ChatAppearance Present(StoreTransaction store) =>
        AppearanceTable.Read(store) ?? initial.Appearance with { Logo = initial.Logo?.Id };

    private bool ReplaceLogo(StoreTransaction store, ChatLogo? logo, Actor by)
    {
        AppearanceTable.ReplaceLogo(store, logo);
        return Save(store, Present(store) with { Logo = logo?.Id }, by);
    }

    private bool Save(StoreTransaction store, ChatAppearance appearance, Actor by)
    {
        AppearanceTable.Save(store, appearance);
        store.Record(time.GetUtcNow(), by, TeamActs.ChatAppearanceChanged, subject: "chat");
        return true;
    }
}
