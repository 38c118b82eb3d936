using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Erasure;

/// <summary>A person's id on a channel.</summary>
public sealed record PersonKey(string ChannelId, string UserId);

/// <summary>A person about whom data is stored.</summary>
/// <param name="Key">The person's id on their channel.</param>
/// <param name="Name">The person's name, if known.</param>
/// <param name="Verified">The identity that the person's site has stated; null if no site has verified them.</param>
/// <param name="Conversations">The number of their conversations, at most 1,000 of which are looked at.</param>
/// <param name="FirstAt">When the first conversation was opened.</param>
/// <param name="LastAt">When the last line was appended to any of them.</param>
public sealed record KnownPerson(
    PersonKey Key, string? Name, VerifiedPerson? Verified, int Conversations, DateTimeOffset FirstAt, DateTimeOffset LastAt);

/// <param name="People">The people, by their latest activity.</param>
/// <param name="Next">Where to look further back; null if there is nobody more.</param>
/// <param name="IsPartial">True if the search index does not hold everybody yet.</param>
public sealed record PersonPage(IReadOnlyList<KnownPerson> People, ListCursor? Next, bool IsPartial);

/// <summary>How much data is stored about a person, and which agent talks to them now.</summary>
public sealed record PersonalDataSummary(string? Name, int Conversations, long Lines, int Requests, int Files, string? Holder);
