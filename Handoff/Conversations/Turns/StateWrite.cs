namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>A write of one state document.</summary>
/// <param name="Json">The document; null deletes it.</param>
/// <param name="ExpectedVersion"> The version that must be stored: 0 for none, or <see cref="AnyVersion"/>. Null means the version
/// that this turn has read, so that a turn never overwrites a write that came in between; outside of a turn null means any version.
/// </param>
public sealed record StateWrite(string? Json, long? ExpectedVersion)
{
    public const long AnyVersion = -1;
}

/// <summary>A stored document with its version, which increases by one with every write.</summary>
public sealed record StateDocument(string Json, long Version);

/// <summary>The document was written by another turn since this one read it.</summary>
public sealed class StateConflictException(string key) : Exception($"The state '{key}' was changed by another turn since it was read.");
