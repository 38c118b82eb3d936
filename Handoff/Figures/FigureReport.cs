using NodaTime;

namespace LiveTakeover.Handoff;

/// <summary>The figures of a period: of all of it, of each of its days, and by agent and story.</summary>
/// <param name="Total">The whole period.</param>
/// <param name="Days">Every day, also one in which nothing happened.</param>
/// <param name="Agents">By the agent who took control first, the busiest first. Conversations are nobody's and not counted here.</param>
/// <param name="Stories">By the story that made the request, the most asked first; null for requests and takeovers without one.</param>
public sealed record FigureReport(Figures Total, IReadOnlyList<FigureDay> Days, IReadOnlyList<FigureAgent> Agents, IReadOnlyList<FigureStory> Stories)
{
    internal static FigureReport Of(Facts facts, CalendarPeriod period) => new(
        Figures.Of(facts.Conversations, facts.Requests, facts.Takeovers), [.. ByDay(facts, period)], ByAgent(facts), ByStory(facts));

    private static IEnumerable<FigureDay> ByDay(Facts facts, CalendarPeriod period)
    {
        var conversations = facts.Conversations.ToLookup(fact => period.DayOf(fact.BegunAt));
        var requests = facts.Requests.ToLookup(fact => period.DayOf(fact.AskedAt));
        var takeovers = facts.Takeovers.ToLookup(fact => period.DayOf(fact.TakenAt));
        return period.Days.Select((day, place) =>
            new FigureDay(day.Date, day.From, day.To, Figures.Of(conversations[place], requests[place], takeovers[place])));
    }

    private static List<FigureAgent> ByAgent(Facts facts)
    {
        var requests = facts.Requests.Where(fact => fact.TakenBy is not null).ToLookup(fact => fact.TakenBy!.AgentId);
        var takeovers = facts.Takeovers.ToLookup(fact => fact.Agent.AgentId);
        var agents = facts.Takeovers.Select(fact => fact.Agent).Concat(facts.Requests.Select(fact => fact.TakenBy).OfType<Holder>());
        return [.. agents.DistinctBy(agent => agent.AgentId)
            .Select(agent => new FigureAgent(agent.AgentId, agent.Name, Figures.Of([], requests[agent.AgentId], takeovers[agent.AgentId])))
            .OrderByDescending(agent => agent.Figures.Takeovers).ThenBy(agent => agent.Name, StringComparer.Ordinal)];
    }

    private static List<FigureStory> ByStory(Facts facts)
    {
        var requests = facts.Requests.ToLookup(fact => fact.Story);
        var takeovers = facts.Takeovers.ToLookup(fact => fact.Story);
        return [.. requests.Select(story => story.Key).Union(takeovers.Select(story => story.Key), StringComparer.Ordinal)
            .Select(story => new FigureStory(story, Figures.Of([], requests[story], takeovers[story])))
            .OrderByDescending(story => story.Figures.Requests).ThenBy(story => story.Story, StringComparer.Ordinal)];
    }
}

public sealed record FigureDay(LocalDate Date, Instant From, Instant To, Figures Figures);

public sealed record FigureAgent(string Id, string Name, Figures Figures);

public sealed record FigureStory(string? Story, Figures Figures);
