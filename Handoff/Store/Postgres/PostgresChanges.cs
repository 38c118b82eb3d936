using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace LiveTakeover.Handoff.Store.Postgres;

/// <summary>
/// Sends changes to the other nodes by NOTIFY. Changes are collected and sent a few times a second, outside of the transactions
/// that caused them, because a NOTIFY inside a transaction makes commits wait for each other.
/// </summary>
public sealed partial class PostgresChanges : IAsyncDisposable
{
    private const string Name = "livetakeover";
    private const int LongestPayload = 7_900;

    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly string node = Guid.NewGuid().ToString("N");
    private readonly Channel<Change> others = Channel.CreateUnbounded<Change>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource stopping = new();
    private readonly NpgsqlDataSource source;
    private readonly ChangeSignals signals;
    private readonly TimeProvider time;
    private readonly ILogger log;
    private readonly Task work;

    internal PostgresChanges(NpgsqlDataSource source, ChangeSignals signals, TimeProvider time, ILogger log)
    {
        this.source = source;
        this.signals = signals;
        this.time = time;
        this.log = log;
        work = Task.WhenAll(KeepOnAsync(ListenAsync), KeepOnAsync(TellAsync));
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await work;
        stopping.Dispose();
    }

    internal void Notify(Change change)
    {
        signals.Notify(change);
        others.Writer.TryWrite(change);
    }

    private async Task KeepOnAsync(Func<CancellationToken, Task> part)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await part(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                LogLost(exception.Message);
                await Task.Delay(PauseAfterFailure, time, stopping.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await using var listen = new NpgsqlCommand($"LISTEN {Name}", connection);
        await listen.ExecuteNonQueryAsync(cancellationToken);
        signals.NotifyAll();
        while (true) await connection.WaitAsync(cancellationToken);
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        while (await others.Reader.WaitToReadAsync(cancellationToken))
        {
            await Task.Delay(Gathering, time, cancellationToken);
            var gathered = new HashSet<Change>();
            while (others.Reader.TryRead(out var change)) gathered.Add(change);
            foreach (var payload in Payloads(gathered)) await NotifyAsync(payload, cancellationToken);
        }
    }

    private async Task NotifyAsync(string payload, CancellationToken cancellationToken)
    {
        await using var notify = source.CreateCommand("SELECT pg_notify(@name, @payload)");
        notify.Parameters.AddWithValue("name", Name);
        notify.Parameters.AddWithValue("payload", payload);
        await notify.ExecuteNonQueryAsync(cancellationToken);
    }

    private IEnumerable<string> Payloads(IEnumerable<Change> gathered)
    {
        var payload = node;
        foreach (var line in gathered.Select(change => $"\n{change.Topic.Name} {Uri.EscapeDataString(change.Id)}"))
        {
            if (payload.Length + line.Length > LongestPayload)
            {
                yield return payload;
                payload = node;
            }

            payload += line;
        }

        yield return payload;
    }

    private void Hear(string payload)
    {
        var lines = payload.Split('\n');
        if (lines[0] == node) return;
        foreach (var line in lines.Skip(1))
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            signals.Notify(new Change(new Topic(line[..space]), Uri.UnescapeDataString(line[(space + 1)..])));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connection to the other nodes was lost; trying again shortly: {Failure}")]
    private partial void LogLost(string failure);
}
