using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Tells failures of a story, which the fallback story answers, from those of the turn, which the turn's caller handles.</summary>
internal static class Failure
{
    /// <summary>
    /// True for everything that an action, a condition or a recognizer may throw. A timeout of theirs is an
    /// <see cref="OperationCanceledException"/> too, so only the turn's own token says that the turn has been cancelled.
    /// </summary>
    public static bool IsOfTheStory(Exception exception, CancellationToken turn) =>
        exception is not (ControlLostException or StateConflictException)
        && !(exception is OperationCanceledException && turn.IsCancellationRequested)
        && !IsOfTheStore(exception);

    // The turn runs again once the store works.
    private static bool IsOfTheStore(Exception? exception)
    {
        for (; exception is not null; exception = exception.InnerException)
            if (exception is StoreUnavailableException) return true;
        return false;
    }
}
