using System.Text.RegularExpressions;
using LiveTakeover.Tests;

namespace LiveTakeover.Bot.Tests.House;

/// <summary>A line of code has at most 140 columns. Only a text that cannot be broken may reach further.</summary>
public sealed partial class LineLengthTests
{
    private const int Widest = 140;

    /// <summary>In characters; a line with less text than this can be broken somewhere else.</summary>
    private const int LongText = 60;

    [Fact]
    public void No_line_is_wider_than_a_screen()
    {
        var wide = Sources().SelectMany(file => WideLines(file).Select(line => $"{Path.GetRelativePath(ProjectFolder.Root, file)}:{line}"));

        wide.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""throw new InvalidOperationException("A text that is this long cannot be broken, and need not be.");""", true)]
    [InlineData("""services.AddSingleton<One>().AddSingleton<Two>().AddSingleton<Three>().AddSingleton("short");""", false)]
    public void A_long_text_is_the_only_reason(string code, bool isReason) => IsText(code).ShouldBe(isReason);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(ProjectFolder.Root, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Elsewhere().IsMatch(Path.GetRelativePath(ProjectFolder.Root, file)));

    private static IEnumerable<int> WideLines(string file)
    {
        var isRawText = false;
        foreach (var (index, line) in File.ReadLines(file).Index())
        {
            var wasRawText = isRawText;
            if (RawQuotes().Count(line) % 2 == 1) isRawText = !isRawText;
            if (line.Length > Widest && !wasRawText && !isRawText && !IsText(line)) yield return index + 1;
        }
    }

    private static bool IsText(string line) => RawQuotes().IsMatch(line) || Texts().Matches(line).Sum(text => text.Length) >= LongText;

    [GeneratedRegex("\"{3,}")]
    private static partial Regex RawQuotes();

    [GeneratedRegex("""
        "([^"\\]|\\.)*"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Texts();

    [GeneratedRegex(@"(^|/)(artifacts|node_modules|bin|obj)/")]
    private static partial Regex Elsewhere();
}
