using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Takeovers;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>Plays what happens in a conversation: what the person, agents, the clock, the team and outside services do.</summary>
internal sealed class StoryPlayer(StoryStage stage, StoryThread thread, string conversationId)
{
    private int agentLines;

    /// <returns>Why a thing could not be done; null if it was.</returns>
    /// <exception cref="StoryTestException">The line is not written as it must be.</exception>
    public async Task<StoryDifference?> PlayAsync(TestLine line, int number, CancellationToken cancellationToken)
    {
        switch (line)
        {
            case { User: { } text }: await thread.SayAsync(text, cancellationToken); break;
            case { Click: { } title }: return await ClickAsync(title, number, cancellationToken);
            case { Arrives: true }: await thread.ArriveAsync(cancellationToken); break;
            case { Event: { } name }: await thread.RaiseAsync(name, StoryTestFile.PlainValue(line.Value), cancellationToken); break;
            case { Page: { } url }: await thread.RaiseAsync("url_loaded_event", url, cancellationToken); break;
            case { File: { } name }: await thread.AttachAsync(name, cancellationToken); break;
            case { At: { } moment }: await SetClockAsync(moment, cancellationToken); break;
            case { WaitMinutes: { } minutes }: await WaitAsync(minutes, number, cancellationToken); break;
            case { Team: { } told }: stage.Team.Told = ToldBy(told, number); break;
            case { Webhook: { } play }:
                stage.Webhooks.From(PlayOf(play, number), StoryTestFile.JsonOf(line.With)); break;
            case { Agent: { } agent }: return await ActAsync(agent, line, number, cancellationToken);
            default: throw new StoryTestException($"line {number} says nothing: {TestLine.Forms}");
        }

        return null;
    }

    public async Task SetClockAsync(string moment, CancellationToken cancellationToken)
    {
        stage.Clock.Set(TimeParser.Read(moment, stage.Team.Schedule.Zone));
        await thread.RunTurnsAsync(cancellationToken);
    }

    private Task WaitAsync(double minutes, int number, CancellationToken cancellationToken)
    {
        if (minutes is not (> 0 and <= TestLine.MostMinutes))
            throw new StoryTestException($"line {number}: \"waitMinutes\" is more than 0 and at most {TestLine.MostMinutes}.");
        stage.Clock.Advance(TimeSpan.FromMinutes(minutes));
        return thread.RunTurnsAsync(cancellationToken);
    }

    private static bool? ToldBy(string told, int number) => told switch
    {
        "online" => true,
        "offline" => false,
        "by schedule" => null,
        _ => throw new StoryTestException($"line {number}: write \"team\": \"online\", \"offline\" or \"by schedule\"."),
    };

    private static WebhookPlay PlayOf(string play, int number) => play switch
    {
        "answers" => WebhookPlay.Answers,
        "fails" => WebhookPlay.Fails,
        "hangs" => WebhookPlay.Hangs,
        _ => throw new StoryTestException($"line {number}: write \"webhook\": \"answers\", \"fails\" or \"hangs\"."),
    };

    private async Task<StoryDifference?> ClickAsync(string title, int number, CancellationToken cancellationToken) =>
        await thread.TryClickAsync(title, cancellationToken)
            ? null
            : new StoryDifference(
                number, Expectation.Button, "there should be a button", [title], await thread.ButtonsAsync(cancellationToken));

    private async Task<StoryDifference?> ActAsync(string agent, TestLine line, int number, CancellationToken cancellationToken)
    {
        var holder = new Holder(agent, agent);
        switch (line)
        {
            case { Does: "take control" }:
                await stage.Get<PresenceService>().TouchAsync(PresenceService.OfUser(conversationId), cancellationToken);
                var result = await stage.Get<ControlService>().TakeAsync(conversationId, holder, cancellationToken);
                return result.Outcome == TakeOutcome.Taken
                    ? null
                    : new StoryDifference(number, Expectation.Control, $"{agent} should take control", ["taken"], [$"{result.Outcome}"]);
            case { Does: "release control" }:
                var released = await stage.Get<ControlService>().ReleaseAsync(conversationId, agent, cancellationToken);
                await thread.RunTurnsAsync(cancellationToken);
                return released
                    ? null
                    : new StoryDifference(
                        number, Expectation.Control, $"{agent} should release control", ["released"], [$"{agent} did not have it"]);
            case { Says: { } text }:
                await stage.Get<AgentLines>().SayAsync(conversationId, holder, $"{++agentLines}", text, null, cancellationToken);
                return null;
            default:
                throw new StoryTestException(
                    $"line {number}: {agent} does nothing: write \"says\", or \"does\": \"take control\" or \"release control\".");
        }
    }
}
