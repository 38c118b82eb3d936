using System.Globalization;
using System.Xml.Linq;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Testing;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.Bot.Stories;

/// <summary>Writes results for people and for build servers.</summary>
internal static class StoryReport
{
    public static int Findings(IReadOnlyList<Finding> findings, TextWriter output)
    {
        foreach (var finding in findings)
            output.WriteLine(finding);
        var errors = findings.Count(finding => finding.IsError);
        output.WriteLine($"{errors} error(s), {findings.Count - errors} warning(s)");
        return errors > 0 ? 1 : 0;
    }

    public static async Task<int> TestsAsync(IAsyncEnumerable<StoryTestResult> results, string? junit, TextWriter output)
    {
        var all = new List<StoryTestResult>();
        try
        {
            await foreach (var result in results)
            {
                all.Add(result);
                await output.WriteLineAsync(Line(result));
            }
        }
        catch (StoriesRefusedException refused)
        {
            await output.WriteLineAsync(refused.Message);
            return 1;
        }

        var failed = all.Count(result => result.Problem is not null);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{all.Count - failed} of {all.Count} passed in {all.Sum(result => result.Took.TotalMilliseconds):0} ms"));
        if (junit is not null)
            await File.WriteAllTextAsync(junit, JUnit(all).ToString());
        return failed > 0 ? 1 : 0;
    }

    private static string Line(StoryTestResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(result.Problem is null ? "✓" : "✗")} {result.File}: {result.Test} ({result.Took.TotalMilliseconds:0} ms){(result.Problem is null ? "" : "\n" + Indented(result.Problem))}");

    private static string Indented(string text) => "    " + text.Replace("\n", "\n    ", StringComparison.Ordinal);

    private static XElement JUnit(List<StoryTestResult> results) => new(
        "testsuites",
        results.GroupBy(result => result.File, StringComparer.Ordinal).Select(file => new XElement(
            "testsuite",
            new XAttribute("name", file.Key),
            new XAttribute("tests", file.Count()),
            new XAttribute("failures", file.Count(result => result.Problem is not null)),
            file.Select(TestCase))));

    private static XElement TestCase(StoryTestResult result) => new(
        "testcase",
        new XAttribute("classname", result.File),
        new XAttribute("name", result.Test),
        new XAttribute("time", result.Took.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture)),
        result.Problem is null ? null : new XElement("failure", new XAttribute("message", result.Problem.Split('\n')[0]), result.Problem));
}
