using NodaTime;

namespace LiveTakeover.Handoff.Team.Figures;

/// <summary>The figures of a period: in total, per day, per agent, per story, per outcome and per tag.</summary>
/// <param name="Total">The whole period.</param>
/// <param name="Days">All days, including those without events.</param>
/// <param name="Agents">By the first agent who took control, busiest first. Conversations belong to no agent and are not counted
/// here.</param>
/// <param name="Stories">By the story that created the request, most requests first; null for requests and takeovers without a
/// story.</param>
/// <param name="Outcomes">By what came of a takeover, the most frequent first; null for takeovers without an outcome. Only takeovers are
/// counted here.</param>
/// <param name="Tags">By each tag of the conversation, the most frequent first. Only takeovers are counted here.</param>
public sealed record FigureReport(
    FigureSet Total, IReadOnlyList<FigureDay> Days, IReadOnlyList<FigureAgent> Agents, IReadOnlyList<FigureStory> Stories,
    IReadOnlyList<FigureOutcome> Outcomes, IReadOnlyList<FigureTag> Tags)
{
    internal static FigureReport Of(Facts facts, CalendarPeriod period, FigureMeasure? by = null)
    {
        var measure = by ?? FigureMeasure.AroundTheClock;
        var conversations = new ConversationCount(
            facts.Conversations.Sum(day => day.Begun), facts.Conversations.Sum(day => day.ByBot));
        return new(
            FigureSet.Of(measure, conversations, facts.Requests, facts.Takeovers, facts.Answers),
            [.. ByDay(facts, period, measure)], ByAgent(facts, measure), ByStory(facts, measure), ByOutcome(facts, measure),
            ByTag(facts, measure));
    }

    private static IEnumerable<FigureDay> ByDay(Facts facts, CalendarPeriod period, FigureMeasure measure)
    {
        var requests = facts.Requests.ToLookup(fact => period.DayOf(fact.AskedAt));
        var takeovers = facts.Takeovers.ToLookup(fact => period.DayOf(fact.TakenAt));
        var answers = facts.Answers.ToLookup(fact => period.DayOf(fact.AskedAt));
        return period.Days.Select((day, place) => new FigureDay(
            day.Date, day.From, day.To,
            FigureSet.Of(measure, facts.Conversations[place], requests[place], takeovers[place], answers[place])));
    }

    private static List<FigureAgent> ByAgent(Facts facts, FigureMeasure measure)
    {
        var requests = facts.Requests.Where(fact => fact.TakenBy is not null).ToLookup(fact => fact.TakenBy!.AgentId);
        var takeovers = facts.Takeovers.ToLookup(fact => fact.Agent.AgentId);
        var answers = facts.Answers.ToLookup(fact => fact.Agent.AgentId);
        var agents = facts.Takeovers.Select(fact => fact.Agent).Concat(facts.Requests.Select(fact => fact.TakenBy).OfType<Holder>());
        return [.. agents.DistinctBy(agent => agent.AgentId)
            .Select(
                agent => new FigureAgent(
                    agent.AgentId, agent.Name,
                    FigureSet.Of(
                        measure, ConversationCount.None, requests[agent.AgentId], takeovers[agent.AgentId], answers[agent.AgentId])))
            .OrderByDescending(agent => agent.Figures.Takeovers).ThenBy(agent => agent.Name, StringComparer.Ordinal)];
    }

    private static List<FigureStory> ByStory(Facts facts, FigureMeasure measure)
    {
        var requests = facts.Requests.ToLookup(fact => fact.Story);
        var takeovers = facts.Takeovers.ToLookup(fact => fact.Story);
        var answers = facts.Answers.ToLookup(fact => fact.Story);
        return [.. requests.Select(story => story.Key).Union(takeovers.Select(story => story.Key), StringComparer.Ordinal)
            .Select(story => new FigureStory(
                story, FigureSet.Of(measure, ConversationCount.None, requests[story], takeovers[story], answers[story])))
            .OrderByDescending(story => story.Figures.Requests).ThenBy(story => story.Story, StringComparer.Ordinal)];
    }

    private static List<FigureOutcome> ByOutcome(Facts facts, FigureMeasure measure) =>
        [.. facts.Takeovers.Where(fact => fact.ReleasedAt is not null).GroupBy(fact => fact.Outcome, StringComparer.Ordinal)
            .Select(group => new FigureOutcome(group.Key, FigureSet.Of(measure, ConversationCount.None, [], group, [])))
            .OrderByDescending(group => group.Figures.Takeovers).ThenBy(group => group.Outcome, StringComparer.Ordinal)];

    private static List<FigureTag> ByTag(Facts facts, FigureMeasure measure) =>
        [.. facts.Takeovers.SelectMany(fact => fact.Tags.Select(tag => (Tag: tag, Fact: fact)))
            .GroupBy(one => one.Tag, one => one.Fact, StringComparer.Ordinal)
            .Select(group => new FigureTag(group.Key, FigureSet.Of(measure, ConversationCount.None, [], group, [])))
            .OrderByDescending(group => group.Figures.Takeovers).ThenBy(group => group.Tag, StringComparer.Ordinal)];
}

public sealed record FigureOutcome(string? Outcome, FigureSet Figures);

public sealed record FigureTag(string Tag, FigureSet Figures);

public sealed record FigureDay(LocalDate Date, Instant From, Instant To, FigureSet Figures);

public sealed record FigureAgent(string Id, string Name, FigureSet Figures);

public sealed record FigureStory(string? Story, FigureSet Figures);
