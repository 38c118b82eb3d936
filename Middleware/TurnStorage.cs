using System.Globalization;
using System.Text.Json;
using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Middleware;

/// <summary>
/// The bot's <see cref="IStorage"/> over the store. What a turn writes becomes durable together with the
/// end of the turn. A document comes back as a <see cref="JsonElement"/>.
/// </summary>
public sealed class TurnStorage(BotStates states) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var documents = await states.ReadAsync(keys, cancellationToken);
        return documents.ToDictionary(found => found.Key, found => (object)Parse(found.Value), StringComparer.Ordinal);
    }

    /// <exception cref="StateConflictException">An <see cref="IStoreItem"/>'s ETag is not the stored one.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
        states.WriteAsync(changes.ToDictionary(change => change.Key, change => Write(change.Value), StringComparer.Ordinal), cancellationToken);

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        states.WriteAsync(keys.ToDictionary(key => key, _ => new StateWrite(Json: null, ExpectedVersion: null), StringComparer.Ordinal), cancellationToken);

    private static JsonElement Parse(StateDocument document)
    {
        using var parsed = JsonDocument.Parse(document.Json);
        return parsed.RootElement.Clone();
    }

    private static StateWrite Write(object value) => new(
        JsonSerializer.Serialize(value),
        value is IStoreItem { ETag: { Length: > 0 } etag } && etag != "*" ? long.Parse(etag, CultureInfo.InvariantCulture) : null);
}
