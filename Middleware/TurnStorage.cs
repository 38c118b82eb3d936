using System.Globalization;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Middleware;

/// <summary>
/// The bot's <see cref="IStorage"/> on the store. State written in a turn becomes durable together with the end of the turn.
/// </summary>
public sealed class TurnStorage(BotStates states) : IStorage
{
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var documents = await states.ReadAsync(keys, cancellationToken);
        return documents.ToDictionary(found => found.Key, found => Read(found.Value), StringComparer.Ordinal);
    }

    /// <exception cref="StateConflictException">The ETag of an <see cref="IStoreItem"/> is not the stored one.</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
        states.WriteAsync(
            changes.ToDictionary(change => change.Key, change => Write(change.Value), StringComparer.Ordinal), cancellationToken);

    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        states.WriteAsync(
            keys.ToDictionary(key => key, _ => new StateWrite(Json: null, ExpectedVersion: null), StringComparer.Ordinal),
            cancellationToken);

    private static object Read(StateDocument document)
    {
        var item = StorageJson.Deserialize(document.Json);
        if (item is IStoreItem tagged) tagged.ETag = document.Version.ToString(CultureInfo.InvariantCulture);
        return item;
    }

    private static StateWrite Write(object value) => new(StorageJson.Serialize(value), (value as IStoreItem)?.ETag switch
    {
        null or "" => null,
        "*" => StateWrite.AnyVersion,
        var etag => long.Parse(etag, CultureInfo.InvariantCulture),
    });
}
