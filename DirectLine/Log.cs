using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "Direct Line failed to handle {Method} {Path}")]
    public static partial void RequestFailed(this ILogger log, Exception failure, string method, string path);

    [LoggerMessage(2, LogLevel.Information, "DirectLine:Secret is not set: using the one kept in {File}")]
    public static partial void SecretKept(this ILogger log, string file);

    [LoggerMessage(3, LogLevel.Warning, "{Key} has fewer than 16 characters: use a longer one, tokens are only as safe as it is")]
    public static partial void SecretShort(this ILogger log, string key);

    [LoggerMessage(4, LogLevel.Information, "The socket of conversation {ConversationId} was closed: its reader is too slow")]
    public static partial void ReaderTooSlow(this ILogger log, string conversationId);
}
