using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Running;

namespace LiveTakeover.Dialogs.Testing;

/// <param name="Problem">Null if the test passed.</param>
/// <param name="Difference">The expectation that failed; null if the test passed, or could not be run.</param>
/// <param name="Steps">The steps through which it went; the last one is where it failed.</param>
public sealed record StoryTestResult(
    string File, string Test, string? Problem, TimeSpan Took, StoryDifference? Difference = null, IReadOnlyList<TracePlace>? Steps = null);

/// <summary>Runs the tests beside the stories.</summary>
public static class StoryTestSuite
{
    /// <summary>Runs all tests in a folder of stories.</summary>
    /// <exception cref="StoriesRefusedException">The stories have errors.</exception>
    public static async IAsyncEnumerable<StoryTestResult> RunAsync(
        string folder, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var stories = StoryFolder.Load(folder);
        var files = StoryTestFile.In(folder)
            .Select(path => (Path.GetRelativePath(folder, path), (ReadOnlyMemory<byte>)File.ReadAllBytes(path)));
        await foreach (var result in RunAsync(stories, files, cancellationToken)) yield return result;
    }

    /// <summary>Runs the tests of these texts.</summary>
    /// <param name="stories">The stories to tell.</param>
    /// <param name="tests">The story tests.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static IAsyncEnumerable<StoryTestResult> RunAsync(
        StoryLibrary stories, IEnumerable<StoryText> tests, CancellationToken cancellationToken) => RunAsync(
        stories, tests.Select(test => (test.File, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(test.Text))), cancellationToken);

    private static async IAsyncEnumerable<StoryTestResult> RunAsync(
        StoryLibrary stories, IEnumerable<(string File, ReadOnlyMemory<byte> Json)> files,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stage = new StoryStage(stories);
        var number = 0;
        foreach (var (name, json) in files)
        {
            var (file, problem) = Open(name, json, stage);
            if (file is null)
                yield return new StoryTestResult(name, "(the file)", problem, TimeSpan.Zero);
            foreach (var test in file?.Tests ?? [])
            {
                var started = Stopwatch.GetTimestamp();
                var run = new StoryTestRun(stage, test, $"test-{++number}");
                var (difference, why) = await PlayAsync(run, cancellationToken);
                yield return new StoryTestResult(
                    name, test.Name, difference?.ToString() ?? why, Stopwatch.GetElapsedTime(started), difference, run.Steps);
            }
        }
    }

    private static (StoryTestFile? File, string? Problem) Open(string name, ReadOnlyMemory<byte> json, StoryStage stage)
    {
        try
        {
            var file = StoryTestFile.Read(Path.GetFileName(name), json.Span);
            stage.Team.Follow(file.Schedule);
            return (file, null);
        }
        catch (StoryTestException exception)
        {
            return (null, exception.Message);
        }
    }

    private static async Task<(StoryDifference? Difference, string? Problem)> PlayAsync(
        StoryTestRun run, CancellationToken cancellationToken)
    {
        try
        {
            return (await run.PlayAsync(cancellationToken), null);
        }
        catch (StoryTestException exception)
        {
            return (null, exception.Message);
        }
    }
}
