using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Recognition;

/// <summary>Words that mean much the same: those that ship with the product, and those that a designer adds to a story.</summary>
public class SynonymTests
{
    private const string Added = """, "synonyms": [["sconce", "wall lamp", "applique murale"]]""";

    [Theory]
    [InlineData("repair a wall lamp"), InlineData("I need to repair my wall lamp"), InlineData("repair an applique murale")]
    public async Task A_set_that_a_designer_adds_counts_and_without_it_nothing_does(string text)
    {
        (await Of(text, Added)).Clear.ShouldNotBeNull().Story.Name.ShouldBe("Repairs");
        (await Of(text, "")).Clear.ShouldBeNull();
    }

    [Fact]
    public async Task The_words_that_matched_are_told_with_why()
    {
        var near = (await Of("reapir my wall lamps", Added)).Clear.ShouldNotBeNull();
        near.Words.ShouldBe([
            new WordMatch("reapir", "repair", WordLikeness.Slip), new WordMatch("wall lamps", "sconce", WordLikeness.Synonym)]);
    }

    [Theory]
    [InlineData("""[["one"]]"""), InlineData("""["a", "b"]"""), InlineData("""[["a", ""]]"""), InlineData("7")]
    [InlineData("""[["lamp", "what stands on a table"]]""")]
    public void Sets_of_another_form_are_reported(string sets) =>
        StorySet.Read([File($", \"synonyms\": {sets}")]).Findings
            .ShouldContain(finding => finding.IsError && finding.Path.StartsWith("synonyms"));

    private static async Task<Understanding> Of(string text, string synonyms) =>
        await new PhraseRecognizer().UnderstandAsync(text, StorySet.Read([File(synonyms)]).Library!, CancellationToken.None);

    private static (string, ReadOnlyMemory<byte>) File(string more) => ("a.json", Bytes($$"""
        { "schemaVersion": 1, "id": "5f00000000000000000000aa", "name": "Repairs", "triggers": [
            { "type": "intent", "id": "5f00000000000000000000ia", "phrases": ["repair a sconce"] }],
          "steps": [{ "id": "5f0000000000000000000saa", "name": "s", "actions": [] }]{{more}} }
        """));
}
