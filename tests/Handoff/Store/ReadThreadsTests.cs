using LiveTakeover.Handoff.Store.Postgres;

namespace LiveTakeover.Handoff.Tests;

public sealed class ReadThreadsTests
{
    [Fact]
    public async Task Reads_never_run_on_the_thread_pool_and_not_more_at_once_than_there_are_threads()
    {
        using var threads = new ReadThreads(3);
        using var gate = new ManualResetEventSlim();
        var (running, most, pooled) = (0, 0, 0);

        var reads = Enumerable.Range(0, 20).Select(number => threads.RunAsync(
            () =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref running));
                if (Thread.CurrentThread.IsThreadPoolThread) Interlocked.Increment(ref pooled);
                gate.Wait();
                Interlocked.Decrement(ref running);
                return number;
            },
            CancellationToken.None)).ToList();
        SpinWait.SpinUntil(() => Volatile.Read(ref running) == 3, TimeSpan.FromSeconds(30)).ShouldBeTrue();
        gate.Set();

        (await Task.WhenAll(reads)).ShouldBe(Enumerable.Range(0, 20));
        (most, pooled).ShouldBe((3, 0));
    }

    [Fact]
    public async Task A_read_that_fails_or_is_cancelled_while_it_waits_says_so_and_the_next_one_runs()
    {
        using var threads = new ReadThreads(1);
        using var gate = new ManualResetEventSlim();
        using var impatience = new CancellationTokenSource();
        var failing = threads.RunAsync<int>(
            () =>
            {
                gate.Wait();
                throw new InvalidOperationException("the server is gone");
            },
            CancellationToken.None);
        var cancelled = threads.RunAsync(() => 1, impatience.Token);
        await impatience.CancelAsync();
        gate.Set();

        (await failing.ShouldThrowAsync<InvalidOperationException>()).Message.ShouldBe("the server is gone");
        await cancelled.ShouldThrowAsync<OperationCanceledException>();
        (await threads.RunAsync(() => 2, CancellationToken.None)).ShouldBe(2);
    }

    private static void InterlockedMax(ref int most, int now)
    {
        for (var known = Volatile.Read(ref most); now > known; known = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, now, known);
    }
}
