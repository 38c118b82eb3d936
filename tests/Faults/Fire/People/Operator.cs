using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>An agent who takes control of one conversation after another, talks a little, and releases it.</summary>
internal sealed class Operator(Agent agent, IReadOnlyList<History> histories, Random random, Patience patience) : ICastMember
{
    private int said;

    public int Takeovers { get; private set; }

    public async Task SpeakAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var history = histories[random.Next(histories.Count)];
            if (await TakeAsync(history) is { } epoch) await TalkAsync(history, epoch);
            await Patience.PauseAsync();
        }
    }

    // The page of an agent is open all the time. A takeover ends by itself some minutes after it was closed.
    public async Task ReadAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            await using var page = await patience.UntilKnownAsync(() => agent.FollowsAsync(histories[0].ConversationId));
            await Patience.UntilClosedAsync(page, over);
        }
    }

    /// <returns>The epoch; null if somebody else has control, or nobody can.</returns>
    private async Task<long?> TakeAsync(History history)
    {
        using var answer = await patience.AnswerAsync(() => agent.TakesControlAsync(history.ConversationId));
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            var taken = await answer.Content.ReadFromJsonAsync<JsonElement>();
            var epoch = taken.GetProperty("epoch").GetInt64();
            history.Held.Enqueue(new Held(agent.Name, epoch));
            Takeovers++;
            return epoch;
        }

        if (answer.StatusCode != HttpStatusCode.Conflict)
            history.WrongAnswers.Enqueue($"{agent.Name} took control and was answered {answer.StatusCode}");
        return null;
    }

    private async Task TalkAsync(History history, long epoch)
    {
        for (var left = random.Next(4); left > 0; left--) await SayAsync(history, epoch);
        using var released = await patience.AnswerAsync(() => agent.ReleasesControlAsync(history.ConversationId));
        if (released.StatusCode is not (HttpStatusCode.NoContent or HttpStatusCode.Conflict))
            history.WrongAnswers.Enqueue($"{agent.Name} released control and was answered {released.StatusCode}");
        if (random.Next(3) == 0) await SayTooLateAsync(history);
    }

    private async Task SayTooLateAsync(History history)
    {
        var text = $"{agent.Name} {++said}, too late";
        using var answer = await patience.AnswerAsync(() => agent.SaysAsync(history.ConversationId, text, text));
        if (answer.StatusCode != HttpStatusCode.Conflict)
            history.WrongAnswers.Enqueue($"{agent.Name} has no control, said '{text}' and was answered {answer.StatusCode}");
    }

    private async Task SayAsync(History history, long epoch)
    {
        var text = $"{agent.Name} {++said}";
        using var answer = await patience.AnswerAsync(() => agent.SaysAsync(history.ConversationId, text, text));
        if (answer.StatusCode == HttpStatusCode.OK) history.Acknowledged.Enqueue(new Said(agent.Name, text));
        else if (answer.StatusCode == HttpStatusCode.Conflict) history.Lost.Enqueue(new Held(agent.Name, epoch));
        else history.WrongAnswers.Enqueue($"{agent.Name} has control, said '{text}' and was answered {answer.StatusCode}");
    }
}
