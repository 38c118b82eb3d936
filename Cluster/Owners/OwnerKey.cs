namespace LiveTakeover.Cluster.Owners;

/// <summary>The names under which owners are found.</summary>
internal static class OwnerKey
{
    private const string Conversation = "conversation/";
    private const string Job = "job/";

    public static string OfConversation(string id) => Conversation + id;

    public static string OfJob(string name) => Job + name;

    /// <returns>Null if it is the key of a job.</returns>
    public static string? ConversationOf(string key) =>
        key.StartsWith(Conversation, StringComparison.Ordinal) ? key[Conversation.Length..] : null;
}
