namespace LiveTakeover.Dialogs.Running;

/// <summary>Limits what the stories may do in answer to one input. A story that passes a limit ends in the fallback story.</summary>
internal sealed class TurnBudget(TimeProvider time)
{
    /// <summary>More lines than a person reads at once. Lines after a wait count too.</summary>
    public const int MostLines = 50;

    /// <summary>For all actions of a turn, without its waits. The next input of the person is answered only after the turn.</summary>
    public static readonly TimeSpan MostTime = TimeSpan.FromSeconds(30);

    /// <summary>For all values that conditions look at in a turn: with bad luck, a pattern takes 100 ms.</summary>
    public static readonly TimeSpan MostThought = TimeSpan.FromMilliseconds(500);

    private long began = time.GetTimestamp();
    private TimeSpan waited;
    private TimeSpan thought;

    public int Lines { get; set; }

    /// <summary>Starts again, for the fallback story.</summary>
    public void Renew() => (began, waited, thought, Lines) = (time.GetTimestamp(), TimeSpan.Zero, TimeSpan.Zero, 0);

    /// <exception cref="BudgetSpentException">The line would be one too many.</exception>
    public void SpendLine()
    {
        if (++Lines > MostLines) throw new BudgetSpentException($"{MostLines} lines in answer to one input");
    }

    /// <exception cref="BudgetSpentException">The turn has taken too long to perform one more action.</exception>
    public void SpendAction()
    {
        if (time.GetElapsedTime(began) - waited > MostTime) throw new BudgetSpentException($"{MostTime.TotalSeconds} s in one turn");
    }

    /// <summary>Runs a condition, and counts the time that it takes.</summary>
    /// <exception cref="BudgetSpentException">The turn's conditions have taken too long.</exception>
    public T SpendThought<T>(Func<T> condition)
    {
        var start = time.GetTimestamp();
        var result = condition();
        thought += time.GetElapsedTime(start);
        return thought <= MostThought
            ? result
            : throw new BudgetSpentException($"{MostThought.TotalMilliseconds} ms for the conditions of one turn");
    }

    /// <summary>Time that passed because a story wanted it to.</summary>
    public void Wait(TimeSpan pause) => waited += pause;
}

/// <summary>A story has passed a limit of <see cref="TurnBudget"/>.</summary>
internal sealed class BudgetSpentException(string limit) : Exception($"{limit} are the limit");
