namespace LiveTakeover.Dialogs.Check;

/// <summary>What the host that tells the stories has for them.</summary>
/// <param name="HasService">Whether actions that need an outside service have one to go to (<c>Stories:Webhook:Url</c>).</param>
/// <param name="Agents">The ids of all who can be assigned a user request; null if nobody knows them here.</param>
public sealed record StoryHost(bool HasService, IReadOnlySet<string>? Agents);
