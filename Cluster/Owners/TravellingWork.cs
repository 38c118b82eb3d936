using System.Text.Json;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Owners;

namespace LiveTakeover.Cluster.Owners;

/// <summary>Work on its way to the node that does it, and its answer on the way back, as JSON.</summary>
internal sealed class TravellingWork(IServiceProvider services)
{
    public static byte[] Pack(IOwnedWork work) => JsonSerializer.SerializeToUtf8Bytes(
        new PackedWork(WorkKind.NameOf(work.GetType()), JsonSerializer.SerializeToElement(work, work.GetType(), WireJson.Options)));

    /// <exception cref="ControlLostException">The owner refused the line.</exception>
    /// <exception cref="ConversationErasedException">The owner found the conversation erased.</exception>
    public static T Unpack<T>(byte[] answer, string conversationId)
    {
        var packed = JsonSerializer.Deserialize<PackedAnswer>(answer)!;
        return packed.Refusal switch
        {
            Refusal.ControlLost => throw new ControlLostException(conversationId),
            Refusal.Erased => throw new ConversationErasedException(conversationId),
            _ => packed.Result is { } result ? result.Deserialize<T>(WireJson.Options)! : default!,
        };
    }

    /// <summary>Does the work at this node. Only refusals are an answer; after any other failure the caller does the work itself.</summary>
    public async Task<byte[]> DoAsync(byte[] packed)
    {
        var (name, data) = JsonSerializer.Deserialize<PackedWork>(packed)!;
        try
        {
            return Pack(new PackedAnswer(await WorkKind.Of(name).DoAsync(data, services), Refusal.None));
        }
        catch (ControlLostException)
        {
            return Pack(new PackedAnswer(Result: null, Refusal.ControlLost));
        }
        catch (ConversationErasedException)
        {
            return Pack(new PackedAnswer(Result: null, Refusal.Erased));
        }
    }

    private static byte[] Pack(PackedAnswer answer) => JsonSerializer.SerializeToUtf8Bytes(answer);

    private enum Refusal
    {
        None,
        ControlLost,
        Erased,
    }

    private sealed record PackedWork(string Name, JsonElement Data);

    private sealed record PackedAnswer(JsonElement? Result, Refusal Refusal);
}
