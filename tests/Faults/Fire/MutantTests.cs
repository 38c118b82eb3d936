using System.Text.Json;
using LiveTakeover.Tests;

namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>Building the mutants takes long; that their edits still fit the sources is looked at each time.</summary>
public sealed class MutantTests
{
    private static readonly string Root = ProjectFolder.Root;

    [Fact]
    public void Every_edit_finds_its_text_once()
    {
        using var mutants = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "tests", "Mutants", "mutants.json")));
        var edits = mutants.RootElement.EnumerateArray().SelectMany(mutant => mutant.GetProperty("edits").EnumerateArray()).ToList();

        edits.Count.ShouldBeGreaterThan(10);
        foreach (var edit in edits)
        {
            var text = edit.GetProperty("text").GetString()!;
            var source = File.ReadAllText(Path.Combine(Root, edit.GetProperty("file").GetString()!));
            source.Split(text).Length.ShouldBe(2, $"{edit.GetProperty("file").GetString()}: {text}");
        }
    }
}
