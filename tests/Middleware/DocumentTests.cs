using LiveTakeover.Tests;

namespace LiveTakeover.Middleware.Tests;

/// <summary>What docs/add-to-your-bot.md shows is what is built and tested.</summary>
public sealed class DocumentTests
{
    private static readonly string[] Samples =
    [
        "tests/CountingBot/Program.cs", "tests/Packages/Sample/Program.cs", "tests/Packages/Sample/YourAdapter.cs",
    ];

    [Fact]
    public void Every_line_of_code_in_the_document_stands_in_a_sample_in_its_order()
    {
        var samples = Samples.Select(sample => Flat(File.ReadAllLines(Path.Combine(ProjectFolder.Root, sample)))).ToList();
        var lists = Listings(File.ReadAllLines(Path.Combine(ProjectFolder.Root, "docs", "add-to-your-bot.md"))).ToList();

        lists.Count.ShouldBeGreaterThanOrEqualTo(3);
        foreach (var listing in lists)
            samples.ShouldContain(sample => sample.Contains(listing, StringComparison.Ordinal), listing);
    }

    private static IEnumerable<string> Listings(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i] != "```csharp") continue;
            var listing = lines.Skip(i + 1).TakeWhile(line => line != "```").ToList();
            yield return Flat(listing);
            i += listing.Count;
        }
    }

    // However far it is indented, and without blank lines.
    private static string Flat(IEnumerable<string> lines) =>
        string.Join('\n', lines.Select(line => line.Trim()).Where(line => line.Length > 0));
}
