using LiveTakeover.Handoff;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Dialogs;

/// <summary>
/// Answers "what would the bot do?" for any moment: the same engine, on a clock that is set, with nothing sent to
/// anybody and nothing kept.
/// </summary>
public sealed class StorySimulator(ISupportTeam team)
{
    public const int MaxLines = 50;

    /// <param name="stories">What is told.</param>
    /// <param name="at">When the person says the first line.</param>
    /// <param name="says">What the person says, one turn each; without any, the person just arrives.</param>
    /// <param name="locale">The person's language, e.g. <c>fr-FR</c>.</param>
    /// <param name="cancellationToken">Stops the simulation.</param>
    public async Task<Simulation> RunAsync(
        StoryLibrary stories, DateTimeOffset at, IReadOnlyList<string> says, string? locale, CancellationToken cancellationToken)
    {
        var clock = new VirtualClock(at);
        var handover = new ImaginedHandover();
        await using var engine = Engine(stories, clock, handover);
        var room = new TestAdapter("simulation") { Locale = locale ?? "en" };
        var turns = new List<SimulatedTurn>();
        foreach (var line in says.Count == 0 ? (IEnumerable<string?>)[null] : says.Take(MaxLines))
            turns.Add(await TurnAsync(line, locale, room, engine.GetRequiredService<IBot>(), cancellationToken));
        return new Simulation(at, await team.StatusAsync(at, cancellationToken), turns, handover.Requests);
    }

    ServiceProvider Engine(StoryLibrary stories, VirtualClock clock, ImaginedHandover handover) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(team)
        .AddSingleton<IAgentPresence>(handover)
        .AddSingleton<IIdentities>(handover)
        .AddSingleton<IHandover>(handover)
        .AddSingleton<IWebhook>(handover)
        .AddSingleton<IStorage>(new Notebook())
        .AddSingleton(new PublishedStories(stories))
        .AddStoryEngine()
        .BuildServiceProvider();

    static async Task<SimulatedTurn> TurnAsync(string? line, string? locale, TestAdapter room, IBot bot, CancellationToken cancellationToken)
    {
        var trace = new StoryTrace();
        await room.ProcessActivityAsync(Activity(line, locale), Answer, cancellationToken);
        var replies = Drain(room).ToList();
        return new SimulatedTurn(
            line,
            trace.Lines,
            [.. replies.Select(reply => reply.Text).OfType<string>()],
            [.. replies.SelectMany(reply => reply.SuggestedActions?.Actions ?? []).Select(action => action.Title).OfType<string>()]);

        Task Answer(ITurnContext context, CancellationToken stopping)
        {
            context.TurnState.Add(trace);
            return bot.OnTurnAsync(context, stopping);
        }
    }

    static Activity Activity(string? line, string? locale) => line is null
        ? new() { Type = ActivityTypes.ConversationUpdate, Locale = locale, MembersAdded = [new ChannelAccount("user1")] }
        : new() { Type = ActivityTypes.Message, Locale = locale, Text = line };

    static IEnumerable<Activity> Drain(TestAdapter room)
    {
        while (room.GetNextReply() is Activity reply)
            yield return reply;
    }
}

/// <param name="Support">What the support schedule says at that moment, and the rule that decided it.</param>
/// <param name="Requests">User requests that would have been opened.</param>
public sealed record Simulation(
    DateTimeOffset At, SupportStatus Support, IReadOnlyList<SimulatedTurn> Turns, IReadOnlyList<NewUserRequest> Requests);

/// <param name="Said">Null when the person only arrived.</param>
/// <param name="Trace">The way through stories and steps, with the verdict of each condition.</param>
public sealed record SimulatedTurn(string? Said, IReadOnlyList<TraceLine> Trace, IReadOnlyList<string> Lines, IReadOnlyList<string> Buttons);
