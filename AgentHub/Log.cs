using Microsoft.Extensions.Logging;

namespace LiveTakeover.AgentHub;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "A sign-in by the identity provider was refused")]
    public static partial void ProviderRefused(ILogger logger, Exception? why);
}
