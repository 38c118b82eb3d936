using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Conversations.Presence;

/// <summary>A signal that a person or an agent is typing now.</summary>
public sealed record TypingSignal(string ConversationId, Author Author, TypingPreview? Preview = null);

/// <summary>
/// Sends typing signals to all nodes. They are not log entries: nobody reads them later, they may be lost, and a signal older than
/// five seconds is dropped.
/// </summary>
public sealed class Typing
{
    private const int LongestName = 80, LongestNote = 6_000;
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, ImmutableArray<Action<TypingSignal>>> listeners = new(StringComparer.Ordinal);
    private readonly IDatabase database;
    private readonly TimeProvider time;

    public Typing(IDatabase database, ChangeSignals signals, TimeProvider time)
    {
        (this.database, this.time) = (database, time);
        signals.On(Topics.Typing, Hear);
    }

    public void Send(TypingSignal signal)
    {
        var (kind, id, name) = signal.Author;
        var note = new TypingNote(
            signal.ConversationId, kind, id, name is null ? null : ShortText.StartOf(name, LongestName), time.GetUtcNow(), signal.Preview);
        var text = JsonSerializer.Serialize(note, TypingJson.Default.TypingNote);
        // Messages between nodes have a size limit. A user with a very long id of their own choosing gets no typing signal.
        if (Uri.EscapeDataString(text).Length <= LongestNote) database.Notify(new Change(Topics.Typing, text));
    }

    public IDisposable Listen(string conversationId, Action<TypingSignal> heard)
    {
        listeners.AddOrUpdate(conversationId, [heard], (_, all) => all.Add(heard));
        return new Listener(() =>
        {
            var left = listeners.AddOrUpdate(conversationId, [], (_, all) => all.Remove(heard));
            if (left.IsEmpty) listeners.TryRemove(KeyValuePair.Create(conversationId, left));
        });
    }

    private void Hear(string text)
    {
        if (text == ChangeSignals.Everything || listeners.IsEmpty) return;
        var note = JsonSerializer.Deserialize(text, TypingJson.Default.TypingNote)!;
        if (time.GetUtcNow() - note.At >= Life || !listeners.TryGetValue(note.ConversationId, out var heard)) return;
        var signal = new TypingSignal(note.ConversationId, new Author(note.Kind, note.Id, note.Name), note.Preview);
        foreach (var listener in heard) listener(signal);
    }

    private sealed class Listener(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}

/// <summary>A typing signal as it is sent to other nodes.</summary>
internal sealed record TypingNote(
    string ConversationId, AuthorKind Kind, string Id, string? Name, DateTimeOffset At, TypingPreview? Preview);

[JsonSerializable(typeof(TypingNote))]
internal sealed partial class TypingJson : JsonSerializerContext;
