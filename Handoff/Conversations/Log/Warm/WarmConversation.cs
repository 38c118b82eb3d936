namespace LiveTakeover.Handoff.Conversations.Log.Warm;

/// <summary>The copy of one conversation: its row, the last lines of its log, and what others keep of it. Not for concurrent use.</summary>
internal sealed class WarmConversation(Conversation known)
{
    private const int MostLines = 32;
    private const int MostLineBytes = 64 * 1024;
    private const int OwnBytes = 1024;

    // A line that a reader has looked into has its activity beside its bytes.
    private const int ActivityBytes = 1024;

    // The last lines without a gap: the last of them is the conversation's last line.
    private readonly List<LogEntry> tail = [];
    private Dictionary<string, WarmFact>? facts;
    private int tailBytes;
    private int factBytes;

    public Conversation Known { get; private set; } = known;

    /// <summary>About how much memory the copy takes.</summary>
    public int Bytes => OwnBytes + tailBytes + factBytes;

    /// <returns>Null if the copy does not have all of these entries.</returns>
    public IReadOnlyList<LogEntry>? After(long after, int limit)
    {
        var start = Known.LastSeq - tail.Count;
        if (after < start) return null;
        var skipped = (int)Math.Min(after - start, tail.Count);
        return skipped == tail.Count ? [] : tail.GetRange(skipped, Math.Min(limit, tail.Count - skipped));
    }

    /// <returns>False if the line does not follow the copy's last one, so that the copy is wrong.</returns>
    public bool Add(LogEntry line, long lastInboundSeq)
    {
        if (line.Seq <= Known.LastSeq) return true;
        if (line.Seq > Known.LastSeq + 1 || line.Epoch != Known.Control.Epoch) return false;
        Known = Known with { LastSeq = line.Seq, LastAt = line.At, LastInboundSeq = lastInboundSeq };
        tail.Add(line);
        tailBytes += BytesOf(line);
        if (tail.Count > MostLines || tailBytes > MostLineBytes) DropOldest();
        return true;
    }

    /// <returns>False if the row does not follow the copy's, so that one of the two is wrong.</returns>
    public bool Set(Conversation changed)
    {
        var isOlder = changed.TurnSeq < Known.TurnSeq || changed.Control.Epoch < Known.Control.Epoch;
        if (isOlder || changed.LastSeq != Known.LastSeq) return false;
        Known = changed;
        return true;
    }

    public bool EndTurn(long seq)
    {
        if (seq > Known.TurnSeq) Known = Known with { TurnSeq = seq };
        return true;
    }

    public WarmFact? FindFact(string key) => facts?.GetValueOrDefault(key);

    /// <param name="key">What the fact is about.</param>
    /// <param name="fact">What the store has; null if that is not known any more.</param>
    public bool SetFact(string key, WarmFact? fact)
    {
        if (facts?.Remove(key, out var former) == true) factBytes -= former.Bytes;
        if (fact is null) return true;
        (facts ??= new Dictionary<string, WarmFact>(StringComparer.Ordinal))[key] = fact;
        factBytes += fact.Bytes;
        return true;
    }

    private static int BytesOf(LogEntry line) => ActivityBytes + line.Json.Length;

    private void DropOldest()
    {
        var dropped = 0;
        for (; tail.Count - dropped > MostLines / 2 || (tailBytes > MostLineBytes && dropped < tail.Count); dropped++)
            tailBytes -= BytesOf(tail[dropped]);
        tail.RemoveRange(0, dropped);
    }
}

/// <summary>Something that the store has about a conversation.</summary>
/// <param name="Value">Nobody changes it. Null: the store has nothing.</param>
/// <param name="Bytes">About how much memory it takes.</param>
internal sealed record WarmFact(object? Value, int Bytes);
