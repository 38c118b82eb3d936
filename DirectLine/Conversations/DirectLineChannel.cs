namespace LiveTakeover.DirectLine;

internal static class DirectLineChannel
{
    /// <summary>Web Chat knows this channel by name.</summary>
    public const string Id = "directline";
}
