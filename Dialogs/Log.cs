using Microsoft.Extensions.Logging;

namespace LiveTakeover.Dialogs;

internal static partial class Log
{
    [LoggerMessage(LogLevel.Information, "{Count} stories are told, revision {Revision}")]
    public static partial void StoriesLoaded(ILogger logger, int count, string revision);

    [LoggerMessage(LogLevel.Information, "The stories of {Folder} are not read: {Name} has published others from the hub at {At:u}")]
    public static partial void FolderIsNotTold(ILogger logger, string folder, string name, DateTimeOffset at);

    [LoggerMessage(LogLevel.Error, "Revision {Revision} of the stories cannot be read and is not told: {Finding}")]
    public static partial void RevisionUnreadable(ILogger logger, string revision, Finding finding);

    [LoggerMessage(LogLevel.Warning, "{Finding}")]
    public static partial void StoryWarning(ILogger logger, Finding finding);

    [LoggerMessage(LogLevel.Error, "Story '{Story}', step '{Step}', {Action} ({Path}) failed; the fallback story takes over")]
    public static partial void ActionFailed(ILogger logger, Exception exception, string story, string step, string action, string path);

    [LoggerMessage(LogLevel.Error, "Story '{Story}', step '{Step}': {Hops} jumps without a word from the person are a loop; the fallback story takes over")]
    public static partial void JumpsInCircles(ILogger logger, string story, string step, int hops);

    [LoggerMessage(LogLevel.Error, "The fallback story cannot answer in conversation {ConversationId}; the person is told so")]
    public static partial void NoFallback(ILogger logger, string conversationId);
}
