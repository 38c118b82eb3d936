using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;
using Microsoft.Bot.Builder;

namespace LiveTakeover.Handoff.Tests.Model;

/// <summary>The same conversation in a store.</summary>
internal sealed class RealConversation(House house, string id)
{
    private static readonly Holder[] Agents = [House.Grace, House.Ana];

    private int said;
    private string? last;
    private string? request;

    public static string NameOf(int agent) => Agents[agent].Name;

    public async Task<string> StateAsync()
    {
        var control = (await house.Conversations.FindAsync(id))?.Control;
        var state = (await house.States.ReadAsync([id])).TryGetValue(id, out var read) ? read.Json : "0";
        return $"epoch {control?.Epoch}, {control?.Holder?.Name ?? "the bot"}, state {state}\n{string.Join('\n', await house.Told(id))}";
    }

    public Task AdaSays(string text) => house.AdaSays(last = text, clientId: $"{++said}", conversation: id);

    public Task AdaSaysAgain() => last is null ? Task.CompletedTask : house.AdaSays(last, clientId: $"{said}", conversation: id);

    public async Task<bool> TakesAsync(int agent)
    {
        await house.AdaIsOnline(id);
        return (await house.Control.TakeAsync(id, Agents[agent])).Outcome == TakeOutcome.Taken;
    }

    public Task<bool> ReleasesAsync(int agent) => house.Control.ReleaseAsync(id, Agents[agent].AgentId);

    public Task<bool> SpeaksAsync(int agent, string text) => IsAcceptedAsync(() => house.Says(Agents[agent], text, text, id));

    /// <summary>Answers when the person has been away for some time.</summary>
    public async Task<bool> RepliesAsync(int agent, string text)
    {
        request ??= (await house.Requests.CreateAsync(new NewUserRequest(id, "help", []))).Id;
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        return (await house.Replies.ReplyAsync(request, Agents[agent], text, text)).Outcome == ReplyOutcome.Replied;
    }

    /// <summary>Does what the runner of turns does: skips what the bot must not answer.</summary>
    public async Task<Turn?> OpensAsync()
    {
        if (await house.Turns.WaitingAsync(id) is not { } waiting) return null;
        if (waiting.First is null) await house.Turns.SkipToAsync(waiting.Entries.First(entry => entry.IsForBot));
        return waiting.First;
    }

    public Task<bool> AnswersAsync(Turn turn, string text) => IsAcceptedAsync(() => house.BotSays(turn, text));

    public async Task ClosesAsync(Turn turn, bool waits)
    {
        await WritesStateAsync(turn);
        if (waits) house.Get<Timers>().Set(turn, TimeSpan.FromSeconds(1));
        await house.Turns.CloseAsync(turn);
    }

    public Task AbandonsAsync(Turn turn) => house.Turns.AbandonAsync(turn);

    public async Task<int> TimePassesAsync()
    {
        house.Clock.Advance(TimeSpan.FromSeconds(2));
        return (await house.Get<Timers>().FireDueAsync()).Count(entry => entry.ConversationId == id);
    }

    public void Forgets() => house.Get<WarmConversations>().ForgetAll();

    private async Task WritesStateAsync(Turn turn)
    {
        turn.Enter();
        await house.States.ReadAsync([id]);
        await house.States.WriteAsync(new Dictionary<string, StateWrite> { [id] = new($"{turn.Seq}", null) });
    }

    private static async Task<bool> IsAcceptedAsync(Func<Task> say)
    {
        try
        {
            await say();
            return true;
        }
        catch (ControlLostException)
        {
            return false;
        }
    }
}
