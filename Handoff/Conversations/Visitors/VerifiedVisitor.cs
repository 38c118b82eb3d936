namespace LiveTakeover.Handoff.Conversations.Visitors;

/// <summary>A person's identity on a site, as stated by that site's own server.</summary>
/// <param name="Subject">The site's own id of the person.</param>
/// <param name="Name">The person's display name, if the site gives one.</param>
/// <param name="Attributes">Other facts that the site gives about the person, for stories and agents.</param>
public sealed record VerifiedPerson(string Subject, string? Name, IReadOnlyDictionary<string, string> Attributes)
{
    internal bool SaysTheSame(VerifiedPerson other) =>
        Subject == other.Subject && Name == other.Name && Attributes.Count == other.Attributes.Count
        && Attributes.All(said => other.Attributes.TryGetValue(said.Key, out var value) && value == said.Value);
}

/// <summary>A verified person, with the conversation that they have in every browser.</summary>
public sealed record VerifiedVisitor(VerifiedPerson Person, string UserId, string ConversationId);
