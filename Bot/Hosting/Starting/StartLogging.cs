namespace LiveTakeover.Bot.Hosting.Starting;

internal static class StartLogging
{
    // They log a failed start with its stack trace. The program tells it in a line, and with all details at the level Debug.
    private static readonly string[] Starting = ["Microsoft.Extensions.Hosting.Internal.Host", "Microsoft.AspNetCore.Server.Kestrel"];

    private static bool isOver;

    /// <summary>Whether the settings ask for details: <c>Logging:LogLevel:Default</c> is Debug or Trace.</summary>
    public static bool IsVerbose { get; private set; }

    public static void LogStartInLines(this WebApplicationBuilder builder)
    {
        IsVerbose = Enum.TryParse<LogLevel>(builder.Configuration["Logging:LogLevel:Default"], ignoreCase: true, out var level)
            && level <= LogLevel.Debug;
        foreach (var category in Starting) builder.Logging.AddFilter(category, level => isOver && level >= LogLevel.Warning);
    }

    /// <summary>From here on a fault is logged as usual.</summary>
    public static void End() => isOver = true;
}
