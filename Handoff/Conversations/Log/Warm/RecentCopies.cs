using LiveTakeover.Handoff.Conversations.Telemetry;

namespace LiveTakeover.Handoff.Conversations.Log.Warm;

/// <summary>The copies that were used last, limited in number and in bytes. Not for concurrent use.</summary>
internal sealed class RecentCopies
{
    public const int Most = 20_000;
    public const long MostBytes = 64L * 1024 * 1024;

    private readonly Dictionary<string, LinkedListNode<(string Id, WarmConversation Copy)>> copies = new(StringComparer.Ordinal);
    private readonly LinkedList<(string Id, WarmConversation Copy)> byUse = new();
    private long bytes;

    public WarmConversation? Find(string id)
    {
        if (!copies.TryGetValue(id, out var node)) return null;
        byUse.Remove(node);
        byUse.AddFirst(node);
        return node.Value.Copy;
    }

    public void Add(string id, WarmConversation copy)
    {
        Remove(id);
        copies[id] = byUse.AddFirst((id, copy));
        Count(1, copy.Bytes);
        MakeRoom();
    }

    /// <param name="change">Returns false if the copy is wrong; then it is thrown away.</param>
    public void Change(string id, Func<WarmConversation, bool> change)
    {
        if (Find(id) is not { } copy) return;
        var before = copy.Bytes;
        var isRight = change(copy);
        Count(0, copy.Bytes - before);
        if (!isRight) Remove(id);
        else MakeRoom();
    }

    public void Clear()
    {
        Count(-copies.Count, -bytes);
        copies.Clear();
        byUse.Clear();
    }

    private void MakeRoom()
    {
        while (copies.Count > Most || bytes > MostBytes) Remove(byUse.Last!.Value.Id);
    }

    private void Remove(string id)
    {
        if (!copies.Remove(id, out var node)) return;
        byUse.Remove(node);
        Count(-1, -node.Value.Copy.Bytes);
    }

    private void Count(int more, long moreBytes)
    {
        bytes += moreBytes;
        if (more != 0) Instruments.WarmConversations.Add(more);
        if (moreBytes != 0) Instruments.WarmBytes.Add(moreBytes);
    }
}
