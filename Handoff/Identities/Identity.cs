namespace LiveTakeover.Handoff;

/// <summary>Who a person is on a site, in the word of that site's own server.</summary>
/// <param name="Subject">The site's own id of the person.</param>
/// <param name="Name">What to call them, if the site says it.</param>
/// <param name="Attributes">What else it says of them: for stories and agents to read.</param>
public sealed record VouchedPerson(string Subject, string? Name, IReadOnlyDictionary<string, string> Attributes)
{
    internal bool SaysTheSame(VouchedPerson other) =>
        Subject == other.Subject && Name == other.Name && Attributes.Count == other.Attributes.Count
        && Attributes.All(said => other.Attributes.TryGetValue(said.Key, out var value) && value == said.Value);
}

/// <summary>A person who was vouched for, with the conversation that they have in whatever browser they are.</summary>
public sealed record Identity(VouchedPerson Person, string UserId, string ConversationId);
