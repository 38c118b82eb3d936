namespace LiveTakeover.Handoff;

/// <summary>A person as a channel knows them.</summary>
public sealed record PersonKey(string ChannelId, string UserId);

/// <summary>A person of whom something is kept.</summary>
/// <param name="Key">Who they are on their channel.</param>
/// <param name="Name">What they are called, if anybody said it.</param>
/// <param name="Vouched">What their site says of them; null for somebody whom no site vouches for.</param>
/// <param name="Conversations">How many conversations they have.</param>
/// <param name="FirstAt">When the first of them was opened.</param>
/// <param name="LastAt">When something was last said in one.</param>
public sealed record KnownPerson(PersonKey Key, string? Name, VouchedPerson? Vouched, int Conversations, DateTimeOffset FirstAt, DateTimeOffset LastAt);

/// <summary>How much is kept of a person, and who talks to them now.</summary>
public sealed record KeptOfPerson(string? Name, int Conversations, long Lines, int Requests, int Files, string? Holder);
