using System.Globalization;
using System.Runtime.ExceptionServices;
using LiveTakeover.Handoff.Conversations.Log.Warm;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>
/// The bot's work on one received activity. Its lines are numbered, so that a turn that crashed and runs again appends none of them
/// twice. Its state is held until it ends.
/// </summary>
public sealed class Turn : IDisposable
{
    private static readonly AsyncLocal<Turn?> Ambient = new();

    private readonly string name;
    private readonly string lineId;
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
    private int lineCount;
    private int requests;
    private ExceptionDispatchInfo? storeFailure;

    internal Turn(string conversationId, long? seq, long epoch, IDatabase database, WarmConversations warm, TimeProvider time)
    {
        ConversationId = conversationId;
        Seq = seq;
        Epoch = epoch;
        var unique = seq is null ? Guid.NewGuid().ToString("N") : "";
        name = seq is null ? $"proactive:{unique}" : $"turn:{seq}";
        lineId = seq is null ? $"{conversationId}|{unique}" : $"{conversationId}|{seq:0000000}";
        Lines = new TurnLines(this, database, warm, time);
    }

    /// <summary>
    /// The turn that this code runs in, if any. It is for the bot's storage, whose interface has no turn parameter. Code with a
    /// turn context takes the turn from its <c>TurnState</c>.
    /// </summary>
    internal static Turn? Current => Ambient.Value;

    public string ConversationId { get; }

    /// <summary>The sequence number of the entry that this turn answers; null for a proactive turn.</summary>
    public long? Seq { get; }

    /// <summary>The control epoch of its lines.</summary>
    public long Epoch { get; }

    /// <summary>True once the turn has ended, if no later entry awaited a turn then.</summary>
    public bool EndedLast { get; internal set; }

    /// <summary>
    /// Why this turn has to run again as a whole; null while its store works. A bot that caught the exception would go on with a
    /// hole in its answer, so nothing more of the turn is accepted.
    /// </summary>
    public StoreUnavailableException? StoreFailure => storeFailure?.SourceException as StoreUnavailableException;

    /// <summary>What the turn says.</summary>
    internal TurnLines Lines { get; }

    /// <summary>State writes of the turn, stored when it ends.</summary>
    internal Dictionary<string, StateWrite> Writes { get; } = new(StringComparer.Ordinal);

    /// <summary>Timers that the turn has set, stored when it ends.</summary>
    internal List<SetTimer> Timers { get; } = [];

    /// <summary>Further writes of the bot, made when the turn ends.</summary>
    internal List<Action<StoreTransaction>> AtItsEnd { get; } = [];

    /// <summary>
    /// Writes in the transaction that ends the turn, with its state: once, or not at all. The work may be called again if the
    /// transaction is tried again.
    /// </summary>
    public void WriteAtEnd(Action<StoreTransaction> write) => AtItsEnd.Add(write);

    /// <summary>Everything that the calling method awaits from here on runs inside this turn. Its own caller stays outside.</summary>
    public void Enter() => Ambient.Value = this;

    /// <summary>
    /// Shows what the turn has said so far. For a bot that is about to wait for something outside; lines are shown by themselves soon, and
    /// when the turn ends.
    /// </summary>
    /// <exception cref="ControlLostException">An agent took control since the turn began.</exception>
    public Task ShowAsync(CancellationToken cancellationToken = default) => Lines.ShowAsync(cancellationToken);

    /// <summary>Drops what the turn has said and not shown, for a turn that did not come to its end.</summary>
    public void Dispose() => Lines.Dispose();

    /// <summary>Drops the state, timers and further writes of a failed turn. Lines that it said stay.</summary>
    public void Forget()
    {
        AtItsEnd.Clear();
        Writes.Clear();
        Timers.Clear();
    }

    /// <summary>Records the version at which the turn first read a state. The turn's write must find the same version.</summary>
    internal void Saw(string key, long version) => seen.TryAdd(key, version);

    internal long? Seen(string key) => seen.TryGetValue(key, out var version) ? version : null;

    /// <summary>The sequence number of the entry answered by the turn that made this line key; null for any other key.</summary>
    internal static long? EntryOf(string? lineKey) =>
        lineKey?.Split(':') is ["turn", var seq, "line", ..]
            && long.TryParse(seq, NumberStyles.None, CultureInfo.InvariantCulture, out var entry)
            ? entry
            : null;

    /// <summary>Works with the store on behalf of this turn.</summary>
    internal async Task<T> OnStoreAsync<T>(Func<Task<T>> work)
    {
        storeFailure?.Throw();
        try
        {
            return await work();
        }
        catch (StoreUnavailableException failure)
        {
            storeFailure = ExceptionDispatchInfo.Capture(failure);
            throw;
        }
    }

    /// <summary>The key and the id of the turn's next line. A turn that runs again gives the same ones.</summary>
    internal (string Key, string Id) NextLine()
    {
        var number = Interlocked.Increment(ref lineCount);
        return ($"{name}:line:{number}", $"{lineId}.{number}");
    }

    internal string NextRequestKey() => $"{name}:request:{Interlocked.Increment(ref requests)}";
}
