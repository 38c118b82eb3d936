namespace LiveTakeover.Bot;

/// <summary>Who a browser is to the chat page: the same browser is the same person in the same conversation.</summary>
internal sealed record Visitor(string UserId, string ConversationId)
{
    public static Visitor New() => new($"dl_{DirectLine.ConversationId.New()}", DirectLine.ConversationId.New());

    public Visitor StartsOver() => this with { ConversationId = DirectLine.ConversationId.New() };
}
