namespace LiveTakeover.Handoff;

/// <summary>A document of the bot's state as it is stored.</summary>
/// <param name="Json">The document; null deletes it.</param>
/// <param name="ExpectedVersion">
/// The version that must still be stored, 0 if none may be, or <see cref="AnyVersion"/>. Null is the version that this turn
/// has read, so that no turn undoes what another has written in between; outside of a turn it is any.
/// </param>
public sealed record StateWrite(string? Json, long? ExpectedVersion)
{
    public const long AnyVersion = -1;
}

/// <summary>A stored document with its version, which grows by one with every write.</summary>
public sealed record StateDocument(string Json, long Version);

/// <summary>Somebody else has written this document since it was read.</summary>
public sealed class StateConflictException(string key) : Exception($"The state '{key}' was changed by another turn since it was read.");
