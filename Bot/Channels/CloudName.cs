namespace LiveTakeover.Bot.Channels;

internal enum CloudName
{
    Public,
    Government,
}
