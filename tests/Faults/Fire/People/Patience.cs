using System.Net;
using System.Net.WebSockets;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>What every client does that means to lose nothing: it repeats until the outcome is known.</summary>
/// <param name="gone">Cancelled when everybody has left, whatever has become of what they did.</param>
internal sealed class Patience(CancellationToken gone)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(40);

    /// <summary>Repeats until it succeeds. Only failures that a client may meet are repeated.</summary>
    public async Task<T> UntilKnownAsync<T>(Func<Task<T>> attempt)
    {
        while (true)
        {
            gone.ThrowIfCancellationRequested();
            try
            {
                return await attempt();
            }
            catch (Exception exception) when (MayBeTriedAgain(exception) && !gone.IsCancellationRequested)
            {
                await PauseAsync();
            }
        }
    }

    /// <summary>An answer that says what has become of it.</summary>
    public Task<HttpResponseMessage> AnswerAsync(Func<Task<HttpResponseMessage>> attempt) => UntilKnownAsync(async () =>
    {
        var answer = await attempt();
        if (answer.StatusCode is not HttpStatusCode.ServiceUnavailable) return answer;
        answer.Dispose();
        throw new HttpRequestException("The database is away.", inner: null, HttpStatusCode.ServiceUnavailable);
    });

    public static Task PauseAsync() => Task.Delay(Pause, TimeProvider.System);

    /// <summary>Listens until the socket is closed, or all is over.</summary>
    public static async Task UntilClosedAsync(SocketReader socket, CancellationToken over) =>
        await socket.Ended.WaitAsync(over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

    private static bool MayBeTriedAgain(Exception exception) => exception
        is HttpRequestException { StatusCode: null or HttpStatusCode.ServiceUnavailable }
        or IOException or OperationCanceledException or WebSocketException;
}
