using System.Diagnostics;

namespace LiveTakeover.DirectLine.Benchmarks;

/// <summary>People have the chat open and say nothing: what each costs.</summary>
internal static class IdleRun
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(20);

    public static async Task<Table> MeasureAsync(Plan plan)
    {
        var table = new Table("Idle", "what", "open", "memory, each", "processor, of one core", "written to disk");
        if (plan.Has("echo"))
            await MeasureAsync(table, "Bare socket", Node.EchoAsync, plan, async node => [.. await Echo.OpenAsync(node, plan.Idle)]);
        if (plan.Has("channel"))
            await MeasureAsync(
                table, "Direct Line alone", Node.ChannelAsync, plan, async node => [.. await Chat.OpenAsync(node, plan.Idle)]);
        if (plan.Has("product"))
            await MeasureAsync(
                table, "The whole product", Node.ProductAsync, plan, async node => [.. await Chat.OpenAsync(node, plan.Idle)]);
        return table;
    }

    private static async Task MeasureAsync(Table table, string what, Func<Task<Node>> start, Plan plan, Func<Node, Task<object[]>> open)
    {
        await using var node = await start();
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
        var empty = node.Usage();
        var opened = await open(node);
        await Task.Delay(Settling, TimeProvider.System);

        var (begin, before) = (Stopwatch.GetTimestamp(), node.Usage());
        await Task.Delay(plan.Time * 4, TimeProvider.System);
        var (seconds, after) = (Stopwatch.GetElapsedTime(begin).TotalSeconds, node.Usage());
        table.Add(
            what,
            Table.Number(opened.Length),
            $"{Table.Number((after.Memory - empty.Memory) / 1024.0 / opened.Length)} KB",
            $"{Table.Number((after.Processor - before.Processor).TotalSeconds / seconds * 100)} %",
            $"{Table.Number((after.Written - before.Written) / 1024.0 / seconds)} KB/s");
    }
}
