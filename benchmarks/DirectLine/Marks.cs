using System.Collections.Concurrent;
using System.Text;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>
/// What somebody waits to see: a text has its mark between two §, and whoever reads a socket looks for marks by hand and not by
/// a parser, because the client has the same two cores as the server.
/// </summary>
internal sealed class Marks
{
    private static readonly byte[] Sign = Encoding.UTF8.GetBytes("\\u00A7");
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes("§");

    private readonly ConcurrentDictionary<string, TaskCompletionSource> awaited = new(StringComparer.Ordinal);

    public static string In(string text, string mark) => $"{text} §{mark}§";

    public Task SeesAsync(string mark) =>
        awaited.GetOrAdd(mark, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public void Read(ReadOnlySpan<byte> frame)
    {
        var sign = frame.IndexOf(Plain) >= 0 ? Plain : Sign;
        while (frame.IndexOf(sign) is >= 0 and var begin)
        {
            frame = frame[(begin + sign.Length)..];
            var end = frame.IndexOf(sign);
            if (end < 0) return;
            if (awaited.TryRemove(Encoding.UTF8.GetString(frame[..end]), out var seen)) seen.SetResult();
            frame = frame[(end + sign.Length)..];
        }
    }
}
