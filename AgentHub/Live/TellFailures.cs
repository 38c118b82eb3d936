using System.Runtime.CompilerServices;
using LiveTakeover.Handoff.Store;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.AgentHub.Live;

/// <summary>
/// Says what failed on a live connection: to the page in words, and to the log only if nobody else says it. SignalR itself would log
/// each failure with a stack, also those that a client has made and those of a database that is away.
/// </summary>
internal sealed partial class TellFailures(ILogger<TellFailures> log) : IHubFilter
{
    private const string Unavailable = "The database is unavailable at the moment: try again.";

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            var result = await next(invocationContext);
            return result is IAsyncEnumerable<IReadOnlyList<EntryView>> stream
                ? ReadAsync(stream, invocationContext.HubMethodName)
                : result;
        }
        catch (Exception exception) when (IsToBeTold(exception))
        {
            throw Told(exception, invocationContext.HubMethodName);
        }
    }

    public async Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        try
        {
            await next(context);
        }
        catch (StoreUnavailableException)
        {
            // The page connects again. An error from here would tell it not to.
            context.Context.Abort();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception, nameof(OnConnectedAsync));
            throw;
        }
    }

    public async Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        try
        {
            await next(context, exception);
        }
        catch (StoreUnavailableException)
        {
            // What the connection held is a lease, which ends by itself.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(failure, nameof(OnDisconnectedAsync));
        }
    }

    // A stream fails when it is read, which is after its method has returned.
    private async IAsyncEnumerable<T> ReadAsync<T>(
        IAsyncEnumerable<T> stream, string method, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await using var items = stream.GetAsyncEnumerator(cancellationToken);
        while (await HasNextAsync(items, method)) yield return items.Current;
    }

    private async ValueTask<bool> HasNextAsync<T>(IAsyncEnumerator<T> items, string method)
    {
        try
        {
            return await items.MoveNextAsync();
        }
        catch (Exception exception) when (IsToBeTold(exception))
        {
            throw Told(exception, method);
        }
    }

    private static bool IsToBeTold(Exception exception) => exception is not (HubException or OperationCanceledException);

    private HubException Told(Exception exception, string method)
    {
        if (exception is StoreUnavailableException) return new HubException(Unavailable, exception);
        LogFailed(exception, method);
        return new HubException("Something went wrong here: try again.", exception);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A live connection failed in {Method}")]
    private partial void LogFailed(Exception exception, string method);
}
