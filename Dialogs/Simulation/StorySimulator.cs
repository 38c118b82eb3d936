using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Dialogs.Simulation;

/// <summary>
/// Answers "what would the bot do?" for any moment. It runs the same engine with a clock set to that moment, sends nothing and
/// stores nothing.
/// </summary>
public sealed class StorySimulator(ISupportTeam team)
{
    public const int MaxLines = 50;

    /// <param name="stories">The stories to tell.</param>
    /// <param name="at">When the person sends the first message.</param>
    /// <param name="says">The person's messages, one per turn; if empty, the person only arrives.</param>
    /// <param name="locale">The person's language, e.g. <c>fr-FR</c>.</param>
    /// <param name="cancellationToken">Stops the simulation.</param>
    public async Task<SimulationResult> RunAsync(
        StoryLibrary stories, DateTimeOffset at, IReadOnlyList<string> says, string? locale, CancellationToken cancellationToken)
    {
        var clock = new VirtualClock(at);
        var handover = new ImaginedHandover();
        await using var engine = Engine(stories, clock, handover);
        var room = new TestAdapter("simulation") { Locale = locale ?? "en" };
        var turns = new List<SimulatedTurn>();
        foreach (var line in says.Count == 0 ? (IEnumerable<string?>)[null] : says.Take(MaxLines))
            turns.Add(await TurnAsync(line, locale, room, engine.GetRequiredService<IBot>(), cancellationToken));
        return new SimulationResult(at, await team.StatusAsync(at, cancellationToken), turns, handover.Requests);
    }

    private ServiceProvider Engine(StoryLibrary stories, VirtualClock clock, ImaginedHandover handover) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<TimeProvider>(clock)
        .AddSingleton(team)
        .AddSingleton<IAgentPresence>(handover)
        .AddSingleton<IVerifiedVisitors>(handover)
        .AddSingleton<IHandover>(handover)
        .AddSingleton<IWebhook>(handover)
        .AddSingleton<IStorage>(new Notebook())
        .AddSingleton(new PublishedStories(stories))
        .AddStoryEngine()
        .BuildServiceProvider();

    private static async Task<SimulatedTurn> TurnAsync(
        string? line, string? locale, TestAdapter room, IBot bot, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
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

    private static Activity Activity(string? line, string? locale) => line is null
        ? new() { Type = ActivityTypes.ConversationUpdate, Locale = locale, MembersAdded = [new ChannelAccount("user1")] }
        : new() { Type = ActivityTypes.Message, Locale = locale, Text = line };

    private static IEnumerable<Activity> Drain(TestAdapter room)
    {
        while (room.GetNextReply() is Activity reply)
            yield return reply;
    }
}

/// <param name="Support">The support schedule's status at that moment, with the rule that decided.</param>
/// <param name="Requests">The user requests that would have been created.</param>
public sealed record SimulationResult(
    DateTimeOffset At, SupportStatus Support, IReadOnlyList<SimulatedTurn> Turns, IReadOnlyList<NewUserRequest> Requests);

/// <param name="Said">Null if the person only arrived.</param>
/// <param name="Trace">The path through stories and steps, with the result of each condition.</param>
public sealed record SimulatedTurn(
    string? Said, IReadOnlyList<TraceLine> Trace, IReadOnlyList<string> Lines, IReadOnlyList<string> Buttons);
