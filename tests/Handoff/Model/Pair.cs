using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Handoff.Tests.Model;

/// <summary>The model beside the real thing. Both do the same, and must say the same of it.</summary>
internal sealed class Pair(ModelConversation model, RealConversation real)
{
    private readonly (ModelTurn Model, Turn Real)?[] open = new (ModelTurn, Turn)?[2];

    public Task DoAsync(Step step) => step switch
    {
        Step.Says => real.AdaSays(model.AdaSays()),
        Step.SaysAgain => real.AdaSaysAgain(),
        Step.Takes(var agent) => AgreeAsync(model.Takes(RealConversation.NameOf(agent)), real.TakesAsync(agent)),
        Step.Releases(var agent) => AgreeAsync(model.Releases(RealConversation.NameOf(agent)), real.ReleasesAsync(agent)),
        Step.Speaks(var agent) => SpeakAsync(agent),
        Step.Replies(var agent) => ReplyAsync(agent),
        Step.Opens(var slot) => OpenAsync(slot),
        Step.Answers(var slot) => open[slot] is var (planned, turn) ? AnswerAsync(planned, turn) : Task.CompletedTask,
        Step.Closes(var slot, var waits) => open[slot] is var (planned, turn) ? CloseAsync(slot, planned, turn, waits) : Task.CompletedTask,
        Step.Abandons(var slot) => open[slot] is var (planned, turn) ? AbandonAsync(slot, planned, turn) : Task.CompletedTask,
        Step.TimePasses => AgreeAsync(model.TimePasses(), real.TimePassesAsync()),
        Step.Forgets => Do(real.Forgets),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public async Task AgreeAsync() => (await real.StateAsync()).ShouldBe(model.ToString());

    private static async Task AgreeAsync<T>(T wanted, Task<T> done) => (await done).ShouldBe(wanted);

    private static Task Do(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private Task SpeakAsync(int agent)
    {
        var text = model.NextOf(RealConversation.NameOf(agent));
        return AgreeAsync(model.Speaks(RealConversation.NameOf(agent)), real.SpeaksAsync(agent, text));
    }

    private Task ReplyAsync(int agent)
    {
        var text = model.NextOf(RealConversation.NameOf(agent));
        return AgreeAsync(model.Replies(RealConversation.NameOf(agent)), real.RepliesAsync(agent, text));
    }

    private async Task OpenAsync(int slot)
    {
        var (planned, turn) = (model.Opens(), await real.OpensAsync());
        (turn?.Seq, turn?.Epoch).ShouldBe((planned?.Seq, planned?.Epoch));
        open[slot] = turn is null ? null : (planned!, turn);
    }

    private async Task AnswerAsync(ModelTurn planned, Turn turn)
    {
        // A line that is in the log already may be accepted or refused: it is not said again.
        var isNew = !model.Has(planned.NextLine);
        var (wanted, done) = (model.Answers(planned), await real.AnswersAsync(turn, planned.NextLine));
        if (isNew) done.ShouldBe(wanted);
        planned.Said(done);
    }

    // A turn of which a line was refused is abandoned, as its runner does.
    private async Task CloseAsync(int slot, ModelTurn planned, Turn turn, bool waits)
    {
        if (planned.IsRefused)
        {
            await AbandonAsync(slot, planned, turn);
            return;
        }

        model.Ends(planned, writes: true, waits);
        await real.ClosesAsync(turn, waits);
        open[slot] = null;
    }

    private async Task AbandonAsync(int slot, ModelTurn planned, Turn turn)
    {
        model.Ends(planned, writes: false, waits: false);
        await real.AbandonsAsync(turn);
        open[slot] = null;
    }
}
