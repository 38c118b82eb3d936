using LiveTakeover.Dialogs.Conditions;

namespace LiveTakeover.Dialogs.Running;

/// <summary>Limits what the stories may do in answer to one input. A story that passes a limit ends in the fallback story.</summary>
internal sealed class TurnBudget(TimeProvider time)
{
    /// <summary>More lines than a person reads at once. Lines after a wait count too.</summary>
    public const int MostLines = 50;

    /// <summary>For all services that a turn calls. The person's next input is answered only after the turn.</summary>
    public static readonly TimeSpan MostServiceTime = TimeSpan.FromSeconds(30);

    /// <summary>For all values that the conditions of a turn look at.</summary>
    public static readonly TimeSpan MostThought = TimeSpan.FromMilliseconds(500);

    private TimeSpan served;
    private TimeSpan thought;

    public int Lines { get; set; }

    /// <summary>Starts again, for the fallback story.</summary>
    public void Renew() => (served, thought, Lines) = (TimeSpan.Zero, TimeSpan.Zero, 0);

    /// <exception cref="BudgetSpentException">The line would be one too many.</exception>
    public void SpendLine()
    {
        if (++Lines > MostLines) throw new BudgetSpentException($"{MostLines} lines in answer to one input");
    }

    /// <summary>Calls a service, and counts the time that it takes.</summary>
    /// <exception cref="BudgetSpentException">The services of this turn have taken too long to call one more.</exception>
    public async Task SpendServiceTimeAsync(Func<Task> service)
    {
        if (served > MostServiceTime) throw new BudgetSpentException($"{MostServiceTime.TotalSeconds} s for the services of one turn");
        var start = time.GetTimestamp();
        await service();
        served += time.GetElapsedTime(start);
    }

    /// <summary>
    /// Evaluates a condition, and counts the time that it takes. One condition counts no more than a pattern may take, because a
    /// longer time was not its own.
    /// </summary>
    /// <exception cref="BudgetSpentException">The turn's conditions have taken too long.</exception>
    public ConditionResult SpendThought(Func<ConditionResult> condition)
    {
        var start = time.GetTimestamp();
        var result = condition();
        var took = time.GetElapsedTime(start);
        thought += took < RegexPattern.Timeout ? took : RegexPattern.Timeout;
        return thought <= MostThought
            ? result
            : throw new BudgetSpentException($"{MostThought.TotalMilliseconds} ms for the conditions of one turn");
    }
}

/// <summary>A story has passed a limit of <see cref="TurnBudget"/>.</summary>
internal sealed class BudgetSpentException(string limit) : Exception($"{limit} are the limit");
