using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Figures;
using NodaTime;

namespace LiveTakeover.Handoff.Tests;

/// <summary>The figures against the plainest computation that there is, on random facts and through changes of clocks.</summary>
public sealed class FigureArithmeticTests
{
    private static readonly string[] Zones =
    [
        "Europe/Paris", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia", "Etc/UTC",
    ];
    private static readonly Holder?[] Agents = [House.Grace, House.Ana, new("alan", "Alan")];
    private static readonly string?[] Stories = ["Repairs", "Returns", null];

    private static readonly string?[] Outcomes = ["Solved", "Needs a repair", null];
    private static readonly string[] Tags = ["Lamps", "Delivery"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_figure_is_what_counting_by_hand_gives(int seed)
    {
        var random = new Random(seed);
        var zone = DateTimeZoneProviders.Tzdb[Zones[seed % Zones.Length]];
        var first = new LocalDate(2026, 1, 1).PlusDays(random.Next(400));
        var period = new CalendarPeriod(first, first.PlusDays(random.Next(40)), zone);
        var facts = RandomFacts(random, period);

        var report = FigureReport.Of(facts, period);

        report.Total.ShouldBe(ByHand(facts, _ => true, _ => true, _ => true));
        foreach (var (place, day) in report.Days.Index())
            day.Figures.ShouldBe(
                ByHand(facts, c => c == place, r => On(r.AskedAt) == day.Date, t => On(t.TakenAt) == day.Date),
                $"{day.Date} in {zone}");
        foreach (var agent in report.Agents)
            agent.Figures.ShouldBe(
                ByHand(facts, _ => false, r => r.TakenBy?.AgentId == agent.Id, t => t.Agent.AgentId == agent.Id), agent.Name);
        foreach (var story in report.Stories)
            story.Figures.ShouldBe(ByHand(facts, _ => false, r => r.Story == story.Story, t => t.Story == story.Story), story.Story);
        foreach (var outcome in report.Outcomes)
            outcome.Figures.ShouldBe(
                ByHand(facts, _ => false, _ => false, t => t.ReleasedAt is not null && t.Outcome == outcome.Outcome), outcome.Outcome);
        foreach (var tag in report.Tags)
            tag.Figures.ShouldBe(ByHand(facts, _ => false, _ => false, t => t.Tags.Contains(tag.Tag)), tag.Tag);
        report.Outcomes.Sum(outcome => outcome.Figures.Takeovers).ShouldBe(facts.Takeovers.Count(fact => fact.ReleasedAt is not null));
        report.Days.Sum(day => day.Figures.Requests).ShouldBe(facts.Requests.Count);
        report.Agents.Sum(agent => agent.Figures.Takeovers).ShouldBe(facts.Takeovers.Count);
        report.Stories.Sum(story => story.Figures.Requests).ShouldBe(facts.Requests.Count);

        LocalDate On(Instant at) => at.InZone(zone).Date;
    }

    [Fact]
    public void A_day_on_which_clocks_change_has_23_or_25_hours()
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        Hours(new LocalDate(2027, 3, 28)).ShouldBe(23);
        Hours(new LocalDate(2027, 3, 29)).ShouldBe(24);
        Hours(new LocalDate(2027, 10, 31)).ShouldBe(25);

        double Hours(LocalDate date)
        {
            var day = new CalendarPeriod(date, date, paris).Days.Single();
            return (day.To - day.From).TotalHours;
        }
    }

    [Fact]
    public void The_median_and_the_90th_percentile_are_those_of_a_spreadsheet()
    {
        Spread.Of(Seconds(1, 2, 3, 4)).ShouldBe(new Spread(4, 2.5, 3.7, 2.5));
        Spread.Of(Seconds(10, 1, 9, 2, 8, 3, 7, 4, 6, 5, 110)).ShouldBe(new Spread(11, 6, 10, 15));
        Spread.Of([null]).ShouldBe(new Spread(0, null, null, null));

        static IEnumerable<Duration?> Seconds(params int[] seconds) => seconds.Select(second => (Duration?)Duration.FromSeconds(second));
    }

    private static Facts RandomFacts(Random random, CalendarPeriod period)
    {
        return new(
            [.. period.Days.Select(_ => RandomDay())],
            [.. Many(80, RandomRequest)],
            [.. Many(60, RandomTakeover)]);

        ConversationCount RandomDay()
        {
            var begun = random.Next(20);
            return new(begun, random.Next(begun + 1));
        }

        RequestFact RandomRequest()
        {
            var asked = Sometime();
            var taken = Later(asked);
            return new(asked, taken, Later(taken), taken is null ? null : Agents[random.Next(3)], Stories[random.Next(3)]);
        }

        TakeoverFact RandomTakeover()
        {
            var taken = Sometime();
            var answered = Later(taken);
            return new(
                taken, answered, Later(answered), Agents[random.Next(3)]!, Stories[random.Next(3)], Outcomes[random.Next(3)],
                random.Next(6) is > 0 and var score ? score : null, [.. Tags.Where(_ => random.Next(3) == 0)]);
        }

        Instant Sometime() => period.From + Duration.FromMilliseconds(random.NextInt64((long)(period.To - period.From).TotalMilliseconds));
        Instant? Later(Instant? than) => random.Next(4) == 0 ? null : than + Duration.FromSeconds(random.Next(50_000));
        IEnumerable<T> Many<T>(int most, Func<T> one) => Enumerable.Range(0, random.Next(most)).Select(_ => one()).ToList();
    }

    private static FigureSet ByHand(
        Facts facts, Func<int, bool> conversations, Func<RequestFact, bool> requests, Func<TakeoverFact, bool> takeovers)
    {
        var (begun, resolved, asked, taken, held) = (0, 0, 0, 0, 0);
        List<double> waiting = [], requestToLine = [], controlToLine = [], lengths = [], scores = [];
        foreach (var (day, count) in facts.Conversations.Index())
        {
            if (!conversations(day)) continue;
            begun += count.Begun;
            resolved += count.ByBot;
        }

        foreach (var request in facts.Requests)
        {
            if (!requests(request)) continue;
            asked++;
            if (request.TakenAt is { } at)
            {
                taken++;
                waiting.Add((at - request.AskedAt).TotalSeconds);
            }

            if (request.AnsweredAt is { } said) requestToLine.Add((said - request.AskedAt).TotalSeconds);
        }

        foreach (var takeover in facts.Takeovers)
        {
            if (!takeovers(takeover)) continue;
            held++;
            if (takeover.Score is { } score) scores.Add(score);
            if (takeover.AnsweredAt is { } said) controlToLine.Add((said - takeover.TakenAt).TotalSeconds);
            if (takeover.ReleasedAt is { } released) lengths.Add((released - takeover.TakenAt).TotalSeconds);
        }

        return new()
        {
            Conversations = begun,
            ResolvedByBot = resolved,
            Requests = asked,
            Taken = taken,
            Takeovers = held,
            Waiting = SpreadOf(waiting),
            RequestToFirstLine = SpreadOf(requestToLine),
            ControlToFirstLine = SpreadOf(controlToLine),
            TakeoverLength = SpreadOf(lengths),
            Answers = SpreadOf([]),
            FirstAnswersInTime = new(0, 0),
            AnswersInTime = new(0, 0),
            Rated = scores.Count,
            Satisfaction = scores.Count == 0 ? null : scores.Average(),
        };
    }

    private static Spread SpreadOf(List<double> seconds)
    {
        seconds.Sort();
        if (seconds.Count == 0) return new(0, null, null, null);
        return new(seconds.Count, At(0.5), At(0.9), seconds.Average());

        double At(double part)
        {
            var place = part * (seconds.Count - 1);
            var (below, above) = (seconds[(int)Math.Floor(place)], seconds[(int)Math.Ceiling(place)]);
            return below + ((place - Math.Floor(place)) * (above - below));
        }
    }
}
