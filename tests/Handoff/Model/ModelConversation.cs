namespace LiveTakeover.Handoff.Tests.Model;

/// <summary>What control and turns are to do, as a small state machine that knows no database.</summary>
internal sealed class ModelConversation
{
    private readonly List<Entry> log = [];
    private readonly List<long> timers = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);
    private long turnsEnded;
    private long lastForBot;
    private int said;
    private int spoke;
    private bool isPaused;

    public long Epoch { get; private set; }

    public string? Holder { get; private set; }

    /// <summary>The entry whose turn wrote the state last; 0 if none has.</summary>
    public long State { get; private set; }

    public override string ToString() =>
        $"epoch {Epoch}, {Holder ?? "the bot"}, state {State}\n{string.Join('\n', log.Select(entry => entry.Text))}";

    /// <summary>Whether the bot has said this.</summary>
    public bool Has(string answer) => keys.Contains(answer);

    public string AdaSays()
    {
        Append($"User: ada {++said}", asksBot: true);
        return $"ada {said}";
    }

    public bool Takes(string agent)
    {
        if (Holder is not null) return Holder == agent;
        (Holder, Epoch) = (agent, Epoch + 1);
        Append("System: An agent joined the conversation");
        Append("System: handoff.status", asksBot: true);
        return true;
    }

    public bool Releases(string agent)
    {
        if (Holder != agent) return false;
        (Holder, Epoch, isPaused) = (null, Epoch + 1, false);
        Append("System: An agent left the conversation");
        Append("System: handoff.status", asksBot: true);
        return true;
    }

    public string NextOf(string agent) => $"{agent} {spoke + 1}";

    public bool Speaks(string agent)
    {
        if (Holder != agent) return false;
        Append($"Agent: {agent} {++spoke}");
        return true;
    }

    /// <summary>An agent answers while the person is away: what the bot had begun is over, and it stays out.</summary>
    public bool Replies(string agent)
    {
        if (Holder is not null) return false;
        (Epoch, isPaused) = (Epoch + 1, true);
        Append($"Agent: {agent} {++spoke}");
        return true;
    }

    /// <summary>
    /// The turn of the first entry that waits. An entry that was said before a takeover, or to an agent, is skipped.
    /// </summary>
    /// <returns>Null: no entry waits, or it was skipped.</returns>
    public ModelTurn? Opens()
    {
        if (turnsEnded >= lastForBot) return null;
        var first = log.First(entry => entry.AsksBot && entry.Seq > turnsEnded);
        if (BotHas(first.Epoch)) return new ModelTurn(first.Seq, first.Epoch);
        turnsEnded = first.Seq;
        return null;
    }

    /// <summary>False: the line is refused.</summary>
    public bool Answers(ModelTurn turn)
    {
        if (turn.IsRefused || !BotHas(turn.Epoch) || turn.Seq <= turnsEnded) return false;
        if (keys.Add(turn.NextLine)) Append($"Bot: {turn.NextLine}");
        return true;
    }

    public void Ends(ModelTurn turn, bool writes, bool waits)
    {
        if (turn.Seq <= turnsEnded) return;
        turnsEnded = turn.Seq;
        if (!writes) return;
        State = turn.Seq;
        if (waits) timers.Add(turn.Epoch);
    }

    /// <returns>How many timers fire.</returns>
    public int TimePasses()
    {
        var due = timers.Count(BotHas);
        timers.Clear();
        for (var n = 0; n < due; n++) Append("System: liveTakeover.timer", asksBot: true);
        return due;
    }

    private bool BotHas(long epoch) => Holder is null && Epoch == epoch && !isPaused;

    private void Append(string text, bool asksBot = false)
    {
        log.Add(new Entry(log.Count + 1, Epoch, text, asksBot));
        if (asksBot && Holder is null && !isPaused) lastForBot = log.Count;
    }

    private sealed record Entry(long Seq, long Epoch, string Text, bool AsksBot);
}

/// <summary>A turn as a node runs it.</summary>
internal sealed class ModelTurn(long seq, long epoch)
{
    private int lines = 1;

    public long Seq => seq;

    public long Epoch => epoch;

    /// <summary>A line of it was refused, so nothing more of it is accepted.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Two turns of one entry say the same.</summary>
    public string NextLine => $"answer {lines} to {seq}";

    public void Said(bool isAccepted)
    {
        lines++;
        IsRefused |= !isAccepted;
    }
}
