using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Recognition;

/// <summary>What a person says that they do not want does not start a story; a fact that they deny does.</summary>
public class RefusalTests
{
    private static readonly StoryLibrary Stories = StoryFolder.Load(Path.Combine(AppContext.BaseDirectory, "stories"));

    [Theory]
    [InlineData("I don't want a refund, I want a human", "Talk to a human"), InlineData("no, I want a refund", "Returns")]
    [InlineData("je ne veux pas de remboursement mais parler à un conseiller", "Talk to a human")]
    [InlineData("my parcel has not arrived", "Order status"), InlineData("je n'ai pas reçu mon colis", "Order status")]
    [InlineData("why can't I get a refund", "Returns"), InlineData("n'êtes-vous pas ouverts le dimanche ?", "Opening hours")]
    public async Task What_is_wanted_counts(string text, string story) => (await Clear(text, Stories)).ShouldBe(story);

    [Theory]
    [InlineData("I do not want to talk to a human"), InlineData("dont call me back"), InlineData("no refund please")]
    [InlineData("sans parler à un conseiller"), InlineData("pas de remboursement"), InlineData("ce n'est pas pour un retour")]
    public async Task What_is_refused_does_not(string text) => (await Clear(text, Stories)).ShouldBeOneOf([null, "Small talk"]);

    /// <summary>A designer may write phrases for what people do not want.</summary>
    [Theory]
    [InlineData("I do not want your newsletter", "Leave"), InlineData("je ne veux plus de vos newsletters", "Leave")]
    [InlineData("I want your newsletter", "Join")]
    public async Task A_phrase_may_refuse_too(string text, string story)
    {
        var stories = StorySet.Read([
            Story("aa", "Leave", "I don't want the newsletter", "je ne veux plus de newsletter"),
            Story("bb", "Join", "I want the newsletter", "je veux la newsletter")]).Library!;
        (await Clear(text, stories)).ShouldBe(story);
    }

    private static async Task<string?> Clear(string text, StoryLibrary stories) =>
        (await new PhraseRecognizer().UnderstandAsync(text, stories, CancellationToken.None)).Clear?.Story.Name;

    private static (string, ReadOnlyMemory<byte>) Story(string id, string name, params string[] phrases) => ($"{id}.json", Bytes($$"""
        { "schemaVersion": 1, "id": "5f00000000000000000000{{id}}", "name": "{{name}}", "triggers": [
            { "type": "intent", "id": "5f00000000000000000000i{{id[0]}}", "phrases": ["{{string.Join("\", \"", phrases)}}"] }],
          "steps": [{ "id": "5f0000000000000000000s{{id}}", "name": "s", "actions": [] }] }
        """));
}
