using System.Diagnostics;
using LiveTakeover.DirectLine.Benchmarks;

namespace LiveTakeover.AgentHub.Benchmarks;

/// <summary>Everybody is there: agents with their pages, people with their chats, and all of the conversations live.</summary>
internal sealed class BusyHub(Node node, AgentPage[] agents, Chat[] people, Plan plan)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    private int marks;

    public static async Task<Table> MeasureAsync(Plan plan)
    {
        await using var node = await Node.ProductAsync();
        var people = await Chat.OpenAsync(node, plan.People);
        Console.WriteLine($"{people.Length} people are there.");
        var agents = await Team.OpenPagesAsync(node, plan.Agents);
        Console.WriteLine($"{agents.Length} agents are there.");
        var hub = new BusyHub(node, agents, people, plan);
        await Parallel.ForAsync(
            0, people.Length, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (n, _) =>
                await hub.AgentOf(n).TakesControlAsync(people[n].Id));
        Console.WriteLine("All conversations are live.");
        var table = await hub.MeasureAsync();
        foreach (var agent in agents) agent.Dispose();
        foreach (var person in people) await person.DisposeAsync();
        return table;
    }

    private async Task<Table> MeasureAsync()
    {
        var table = new Table(
            "A busy hub", "what", "processor, of one core", "memory", "to the agent: p50 / p99 ms", "to the person: p50 / p99 ms",
            "pages' questions/s", "answered: p50 / p99 ms");
        await Task.Delay(Settling, TimeProvider.System);
        await MeasureAsync(table, "nobody talks", RestAsync);
        await MeasureAsync(table, "all talk", TalkAsync);
        return table;
    }

    private async Task MeasureAsync(Table table, string what, Func<Task<(TimeSpan[] Said, TimeSpan[] Answered)>> act)
    {
        foreach (var agent in agents) agent.ForgetAnswers();
        var (begin, before) = (Stopwatch.GetTimestamp(), node.Usage());
        var (said, answered) = await act();
        var (seconds, after) = (Stopwatch.GetElapsedTime(begin).TotalSeconds, node.Usage());
        var questions = agents.SelectMany(agent => agent.Answers).Order().ToArray();
        table.Add(
            what,
            $"{Table.Number((after.Processor - before.Processor).TotalSeconds / seconds * 100)} %",
            $"{Table.Number(after.Memory / 1024.0 / 1024)} MB",
            Table.Latency(said),
            Table.Latency(answered),
            Table.Number(questions.Length / seconds),
            Table.Latency(questions));
    }

    private async Task<(TimeSpan[] Said, TimeSpan[] Answered)> RestAsync()
    {
        await Task.Delay(plan.Time, TimeProvider.System);
        return ([], []);
    }

    private async Task<(TimeSpan[] Said, TimeSpan[] Answered)> TalkAsync()
    {
        var said = AtRateAsync(plan.LinesPerSecond, PersonSaysAsync);
        var answered = AtRateAsync(plan.LinesPerSecond, AgentSaysAsync);
        await Task.WhenAll(said, answered, AtRateAsync(plan.HandoversPerSecond, HandOverAsync));
        return ([.. (await said).Order()], [.. (await answered).Order()]);
    }

    private async Task PersonSaysAsync(int n)
    {
        var (person, mark) = (people[n % people.Length], NewMark());
        var seen = AgentOf(n % people.Length).Marks.SeesAsync(mark);
        await person.SayAsync(mark);
        await seen;
    }

    private async Task AgentSaysAsync(int n)
    {
        // Not the conversations that are handed over meanwhile.
        var of = people.Length - 1 - (n % (people.Length / 2));
        var mark = NewMark();
        var seen = people[of].SeesAsync(mark);
        await AgentOf(of).SaysAsync(people[of].Id, mark);
        await seen;
    }

    private async Task HandOverAsync(int n)
    {
        var of = n % (people.Length / 2);
        await AgentOf(of).ReleasesControlAsync(people[of].Id);
        await AgentOf(of).TakesControlAsync(people[of].Id);
    }

    private AgentPage AgentOf(int person) => agents[person % agents.Length];

    private string NewMark() => $"{Interlocked.Increment(ref marks)}";

    /// <summary>Times count from when it was due.</summary>
    private async Task<IReadOnlyList<TimeSpan>> AtRateAsync(double perSecond, Func<int, Task> act)
    {
        var begin = Stopwatch.GetTimestamp();
        var step = (long)(Stopwatch.Frequency / perSecond);
        var acts = new List<Task<TimeSpan>>();
        for (var n = 0; Stopwatch.GetElapsedTime(begin) < plan.Time; n++)
        {
            var due = begin + (n * step);
            while (Stopwatch.GetTimestamp() < due) await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            acts.Add(TimedAsync(due, act(n)));
        }

        return await Task.WhenAll(acts);
    }

    private static async Task<TimeSpan> TimedAsync(long since, Task act)
    {
        await act;
        return Stopwatch.GetElapsedTime(since);
    }
}
