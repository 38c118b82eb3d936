using System.Reflection;

namespace LiveTakeover.Bot.Hosting.Starting;

/// <summary>Runs the program and tells a person, in one line each, why it could not. Exit code 0 means that nothing failed.</summary>
internal static class HostRun
{
    private const int Failed = 1;
    private const string WhereDetailsAre = "Set Logging__LogLevel__Default=Debug to see the details.";

    // Tests run the program in their own process, and want the exception.
    private static readonly bool IsThisProcess = Assembly.GetEntryAssembly() == typeof(HostRun).Assembly;

    public static async Task<int> ToldAsync(Func<string[], Task<int>> program, string[] args)
    {
        try
        {
            return await program(args);
        }
        catch (Exception fault) when (IsThisProcess)
        {
            foreach (var problem in Problems(fault)) await Console.Error.WriteLineAsync($"LiveTakeover cannot run. {OneLine(problem)}");
            if (StartLogging.IsVerbose) await Console.Error.WriteLineAsync(fault.ToString());
            return Failed;
        }
    }

    /// <summary>
    /// Runs the host until it is told to stop. By itself .NET ends the process with 0 also when background work failed and the host
    /// stopped because of that; a service manager would not start it again. Here that failure is thrown.
    /// </summary>
    public static async Task<int> RunToEndAsync(this WebApplication app)
    {
        await using var _ = app;
        var work = await app.StartToldAsync();
        await app.WaitForShutdownAsync();
        if (work.Select(one => one.ExecuteTask?.Exception).OfType<AggregateException>().FirstOrDefault() is { } failure)
            throw failure.GetBaseException();
        return 0;
    }

    /// <returns>The work that has begun.</returns>
    private static async Task<IReadOnlyList<BackgroundService>> StartToldAsync(this WebApplication app)
    {
        try
        {
            // The store is opened for the first of them.
            var work = app.Services.GetServices<IHostedService>().OfType<BackgroundService>().ToList();
            await app.StartAsync();
            StartLogging.End();
            return work;
        }
        catch (Exception fault) when (IsThisProcess && new StartFault(app.Configuration).Explain(fault) is { Count: > 0 } problems)
        {
            throw new StartException(problems, fault);
        }
    }

    private static IReadOnlyList<string> Problems(Exception fault) => fault switch
    {
        StartException told => told.Problems,
        InvalidDataException => [$"{fault.Message} {fault.GetBaseException().Message}"],
        _ => [$"{fault.Message} {WhereDetailsAre}"],
    };

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>Why the host cannot start. Each problem is a sentence that says which setting or path, and what to do.</summary>
internal sealed class StartException(IReadOnlyList<string> problems, Exception? cause = null) : Exception(string.Join(' ', problems), cause)
{
    public IReadOnlyList<string> Problems => problems;
}
