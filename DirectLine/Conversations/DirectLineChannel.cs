namespace LiveTakeover.DirectLine.Conversations;

internal static class DirectLineChannel
{
    /// <summary>Web Chat recognises the channel by this id.</summary>
    public const string Id = "directline";
}
