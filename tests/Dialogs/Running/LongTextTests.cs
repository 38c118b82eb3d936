using System.Text;
using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Texts;
using Microsoft.Bot.Schema;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

/// <summary>What a message costs grows no faster than its length, whatever a stranger writes. Steps are counted, not time.</summary>
public class LongTextTests
{
    private const int Short = 1200, Long = 8 * Short, Longest = 250_000;

    private static readonly Dictionary<string, Func<int, string>> Hostile = new()
    {
        ["one word"] = length => new string('a', length),
        ["one word that has a typo"] = length => Repeat("commande", length)[..^1] + "!",
        ["ligatures, which become three letters"] = length => Repeat("\ufb03", length),
        ["letters that become eighteen"] = length => Repeat("\ufdfa", length),
        ["marks in alternating order"] = length => "a" + Repeat("\u0301\u0323", length - 1),
        ["spacing marks in alternating order"] = length => "a" + Repeat("\u302e\u0327", length - 1),
        ["accented letters"] = length => Repeat("é", length),
        ["short words"] = length => Repeat("a ", length),
        ["different words"] = length => Words(length),
        ["known words"] = length => Repeat("where is my order gift card lamp 7 ", length),
        ["keywords that almost match"] = length => Repeat("gift ", length),
        ["punctuation that becomes more"] = length => Repeat("\u2026", length),
        ["emojis"] = length => Repeat("\ud83d\ude00", length),
        ["halves of emojis"] = length => Repeat("\ud83d", length),
        ["spaces"] = length => "a" + new string(' ', length - 2) + "b",
        ["digits"] = length => new string('7', length),
        ["variables"] = length => Repeat("{{@message|", length),
        ["a regular expression's worst"] = length => new string('a', length - 1) + "!",
        ["a button's value"] = length => "story-option" + Repeat(":", length - 12),
    };

    public static TheoryData<string> Texts => [.. Hostile.Keys];

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_message_costs_no_more_than_its_length(string text)
    {
        var few = await StepsAsync(Hostile[text](Short));
        var many = await StepsAsync(Hostile[text](Long));
        few.ShouldBeGreaterThan(0);
        many.ShouldBeLessThanOrEqualTo((Long / Short * few) + 1000);
        (await StepsAsync(Hostile[text](Longest))).ShouldBeLessThanOrEqualTo((many * 11 / 10) + 1000);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task A_recognizer_that_is_given_more_does_not_look_at_it(string text)
    {
        using var talk = Talk.Of(Bot(3, 20));
        _ = talk.Published.Current.Phrases;
        var effort = Effort.Measure();
        await new PhraseRecognizer().RecognizeAsync(Hostile[text](Longest), talk.Published.Current, CancellationToken.None);
        effort.Steps.ShouldBeLessThan(100_000);
    }

    /// <summary>The engine's own words, and those of a designer, may be many; a message is not looked at again for each.</summary>
    [Fact]
    public async Task A_message_is_normalised_once_however_many_buttons_and_phrases_there_are()
    {
        var text = Hostile["accented letters"](9_000);
        var few = await StepsAsync(text, buttons: 1, phrases: 1);
        var many = await StepsAsync(text, buttons: 11, phrases: 500);
        (many - few).ShouldBeLessThan(9_000);
    }

    [Fact]
    public async Task What_a_conversation_keeps_of_messages_has_a_limit()
    {
        using var talk = Talk.With(
            """{ "type": "store_session_value_action", "key": "all", "value": "{{@message}}", "add": true }""",
            """{ "type": "send_text_action", "alternatives": ["{{@session.all}}"] }""",
            """{ "type": "create_user_request_action", "message": "m" }""");
        for (var turn = 0; turn < 5; turn++) await talk.Says(new string('x', 30_000));
        talk.Texts.Single().Length.ShouldBeLessThanOrEqualTo(Remember.LongestValue + 1);
        talk.Handover.Requests[^1].StoryPath.ShouldAllBe(step => step.Answer == null || step.Answer.Length <= 1001);
    }

    [Fact]
    public void Letters_are_taken_apart_as_if_the_whole_text_was_normalised_at_once()
    {
        var random = new Random(20270614);
        for (var round = 0; round < 500; round++)
        {
            var text = new StringBuilder();
            while (text.Length < 300) text.Append(new Rune(random.Next(3) == 0 ? random.Next(0x80) : AnyLetter(random)));
            NormalText.Of($"{text}").ShouldBe(AtOnce($"{text}"));
        }
    }

    /// <summary>The slow way: it normalises the whole text, and leaves marks out afterwards.</summary>
    private static string AtOnce(string text)
    {
        var plain = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark) continue;
            if (char.IsLetterOrDigit(letter) || char.IsSurrogate(letter)) NormalText.Append(plain, char.ToLowerInvariant(letter));
            else plain.Append(' ');
        }

        return string.Join(' ', $"{plain}".Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static int AnyLetter(Random random)
    {
        var letter = random.Next(0x80, random.Next(4) == 0 ? 0xffff : 0x3000);
        return letter is >= 0xd800 and < 0xe000 ? 'x' : letter;
    }

    private static async Task<long> StepsAsync(string text, int buttons = 3, int phrases = 20)
    {
        using var talk = Talk.Of(Bot(buttons, phrases));
        await talk.Raises("begin");
        await talk.Says("The index of phrases is built now.");
        talk.Texts.ShouldBe(["Which?"]);
        var effort = Effort.Measure();
        await talk.Turn(new Activity { Type = ActivityTypes.Message, Text = text, Value = text });
        talk.Texts.ShouldBe(["Which?"]);
        return effort.Steps;
    }

    private static string Bot(int buttons, int phrases) => $$"""
        { "schemaVersion": 1, "id": "{{StoryId}}", "name": "Test", "triggers": [{ "type": "fallback" }, { "type": "custom_event", "name": "begin" },
            { "type": "intent", "id": "5f0000000000000000000int", "phrases": [{{Many(phrases, number => $"where is my order of lamp {number}")}}] },
            { "type": "keywords", "keywords": [{{Many(phrases, number => $"gift card {number}")}}, "commande"] }], "steps": [
          { "id": "{{FirstStepId}}", "name": "First", "leaveOnIntent": true, "actions": [{ "type": "send_quick_replies_action", "message": "Which?", "buttons": [
              {{string.Join(',', Enumerable.Range(1, buttons).Select(number => $$"""{ "title": "Lamp {{number}}", "action": { "type": "go_to_action", "target": {{ToSecond}} } }"""))}}] }],
            "then": { "connections": [
              {{When("""{ "type": "contains", "values": ["zürich", "lyon"] }""")}}, {{When("""{ "type": "equals", "expected": "été" }""")}},
              {{When("""{ "type": "match_regexp", "pattern": "^(a+)+$" }""")}}, {{When("""{ "type": "is_greater_than", "minimum": 3 }""")}},
              {{When("""{ "type": "match_intent", "intent": { "type": "intent", "id": "5f0000000000000000000int" } }""")}}] },
            "fallback": { "actions": [{ "type": "send_text_action", "alternatives": ["Which?"] }] } },
          { "id": "{{SecondStepId}}", "name": "Second", "actions": [{ "type": "send_text_action", "alternatives": ["Which?"] }] }] }
        """;

    private static string When(string condition) => $$"""
        { "type": "flow_connection", "target": {{ToSecond}}, "predicates": [
          { "type": "connection_predicate", "condition": {{condition}}, "valueGetter": { "type": "message" } }] }
        """;

    private static string Many(int count, Func<int, string> text) =>
        string.Join(',', Enumerable.Range(1, count).Select(number => $"\"{text(number)}\""));

    private static string Words(int length) =>
        string.Concat(Enumerable.Range(100_000, length / 7 + 1).Select(number => $"{number} "))[..length];

    private static string Repeat(string text, int length) =>
        string.Concat(Enumerable.Repeat(text, (length / text.Length) + 1))[..length];
}
