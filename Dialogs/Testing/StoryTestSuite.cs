using System.Diagnostics;
using LiveTakeover.Dialogs.Library;

namespace LiveTakeover.Bot.Stories;

/// <param name="Problem">Null if the test passed.</param>
public sealed record StoryTestResult(string File, string Test, string? Problem, TimeSpan Took);

/// <summary>Runs all tests in a folder of stories.</summary>
public static class StoryTestSuite
{
    /// <exception cref="StoriesRefusedException">The stories have errors.</exception>
    public static async IAsyncEnumerable<StoryTestResult> RunAsync(
        string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stage = new StoryStage(StoryFolder.Load(folder));
        var number = 0;
        foreach (var path in StoryTestFile.In(folder))
        {
            var name = Path.GetRelativePath(folder, path);
            var (file, problem) = Open(path, stage);
            if (file is null)
                yield return new StoryTestResult(name, "(the file)", problem, TimeSpan.Zero);
            foreach (var test in file?.Tests ?? [])
            {
                var started = Stopwatch.GetTimestamp();
                var difference = await PlayAsync(stage, test, $"test-{++number}", cancellationToken);
                yield return new StoryTestResult(name, test.Name, difference, Stopwatch.GetElapsedTime(started));
            }
        }
    }

    private static (StoryTestFile? File, string? Problem) Open(string path, StoryStage stage)
    {
        try
        {
            var file = StoryTestFile.Read(path);
            stage.Team.Follow(file.Schedule);
            return (file, null);
        }
        catch (StoryTestException exception)
        {
            return (null, exception.Message);
        }
    }

    private static async Task<string?> PlayAsync(
        StoryStage stage, StoryTest test, string conversationId, CancellationToken cancellationToken)
    {
        try
        {
            return (await new StoryTestRun(stage, test, conversationId).PlayAsync(cancellationToken))?.ToString();
        }
        catch (StoryTestException exception)
        {
            return exception.Message;
        }
    }
}
