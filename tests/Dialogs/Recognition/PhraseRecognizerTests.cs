using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Recognition;

public class PhraseRecognizerTests
{
    private static readonly StoryLibrary Stories = StorySet.Read([
        Story(
            "aa", "Human",
            """{ "type": "intent", "id": "5f00000000000000000000ia", "phrases": ["parler à un humain", "talk to a human"] }"""),
        Story(
            "bb", "Order",
            """{ "type": "intent", "id": "5f00000000000000000000ib", "phrases": ["où est ma commande", "where is my order"] }"""),
        Story("cc", "Returns", """{ "type": "keywords", "keywords": ["remboursement", "gift card"] }""")]).Library!;

    [Theory]
    [InlineData(
        "parler à un humain", "Human"), InlineData("PARLER A UN HUMAIN !!", "Human"), InlineData("je veux parler à un humain svp", "Human")]
    [InlineData(
        "Can I talk to a human please?", "Human"), InlineData("talk to a humam", "Human"), InlineData("Où est ma commande ?", "Order")]
    [InlineData("ou est donc ma comande", "Order"), InlineData("hello, where is my order", "Order")]
    [InlineData("mon remboursement, c'est pour quand ?", "Returns"), InlineData("I got a gift card", "Returns")]
    public async Task Case_accents_punctuation_and_slips_do_not_matter(string text, string story) =>
        (await Recognize(text))?.Story.Name.ShouldBe(story);

    [Theory]
    [InlineData(
        "what is the weather"), InlineData("the gift of a card"), InlineData("à un"), InlineData(""), InlineData("💡"), InlineData("order")]
    public async Task What_fits_badly_is_not_recognized(string text) => (await Recognize(text)).ShouldBeNull();

    [Fact]
    public async Task An_exact_phrase_scores_one_and_the_match_explains_itself()
    {
        var recognition = await Recognize("Parler à un humain");
        recognition.ShouldNotBeNull().Score.ShouldBe(1, 0.0001);
        recognition.ToString().ShouldBe("matched 'parler à un humain' 1.00");
        recognition.IntentId.ShouldBe("5f00000000000000000000ia");
    }

    [Fact]
    public async Task More_words_beside_the_phrase_lower_the_score() =>
        (await Recognize("My cat told me to talk to a human"))!.Score.ShouldBeInRange(0.7, 0.99);

    private static ValueTask<RecognizedStory?> Recognize(string text) => new PhraseRecognizer().RecognizeAsync(text, Stories, default);

    private static (string, ReadOnlyMemory<byte>) Story(string id, string name, string trigger) => ($"{id}.json", Bytes($$"""
        { "schemaVersion": 1, "id": "5f00000000000000000000{{id}}", "name": "{{name}}", "triggers": [{{trigger}}],
          "steps": [{ "id": "5f0000000000000000000s{{id}}", "name": "s", "actions": [] }] }
        """));
}
