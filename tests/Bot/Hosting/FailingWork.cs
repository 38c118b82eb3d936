using System.Diagnostics;
using LiveTakeover.Bot.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiveTakeover.Bot.Tests.Hosting
{
    /// <summary>Work of a host that fails at its start, or soon after it.</summary>
    internal sealed class FailingWork(string when, IHostApplicationLifetime lifetime) : BackgroundService
    {
        public override Task StartAsync(CancellationToken cancellationToken) => when == StartupHook.FailsAtStart
            ? throw new InvalidOperationException(StartupHook.Message)
            : base.StartAsync(cancellationToken);

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource();
            await using var _ = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            throw new InvalidOperationException(StartupHook.Message);
        }
    }
}

/// <summary>
/// Runs in the process of a host before its program does, and adds work to the host that fails. .NET looks for a class of this
/// name, without a namespace.
/// </summary>
#pragma warning disable CA1050, MA0047 // The name is .NET's.
internal static class StartupHook
#pragma warning restore CA1050, MA0047
{
    public const string FailsAtStart = "at start";
    public const string FailsLater = "later";
    public const string Message = "The work has failed.";

    private const string When = "LIVETAKEOVER_TEST_FAILS";

    /// <summary>The settings of a host whose work fails then.</summary>
    public static (string Key, string Value)[] That(string fails) =>
        [("DOTNET_STARTUP_HOOKS", typeof(StartupHook).Assembly.Location), (When, fails)];

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Each<DiagnosticListener>(listener =>
    {
        if (listener.Name == "Microsoft.Extensions.Hosting") listener.Subscribe(new Each<KeyValuePair<string, object?>>(AddWork));
    }));

    private static void AddWork(KeyValuePair<string, object?> happened)
    {
        if (happened is not { Key: "HostBuilding", Value: IHostBuilder builder }) return;
        builder.ConfigureServices(services => services.AddSingleton<IHostedService>(provider =>
            ActivatorUtilities.CreateInstance<FailingWork>(provider, Environment.GetEnvironmentVariable(When)!)));
    }

    private sealed class Each<T>(Action<T> on) : IObserver<T>
    {
        public void OnNext(T value) => on(value);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
