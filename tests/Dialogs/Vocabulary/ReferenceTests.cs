using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Vocabulary;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Vocabulary;

public class ReferenceTests
{
    private const string OtherStory = """
        { "schemaVersion": 1, "id": "5f00000000000000000000cc", "name": "Other",
          "steps": [{ "id": "5f00000000000000000000c1", "name": "Inside", "actions": [] }] }
        """;

    [Fact]
    public void A_story_may_jump_to_another_story_but_not_into_its_middle()
    {
        Errors2(With(JumpTo("story", "5f00000000000000000000cc"))).ShouldBeEmpty();
        Errors2(With(JumpTo("step", "5f00000000000000000000c1"))).ShouldHaveSingleItem().Problem
            .ShouldContain("belongs to the story 'Other', which can be entered at its first step only");
    }

    [Theory]
    [InlineData("story"), InlineData("step")]
    public void A_target_must_exist(string type)
    {
        var error = Errors(With(JumpTo(type, "5f0000000000000000000fff"))).ShouldHaveSingleItem();
        error.Path.ShouldBe("steps/0/actions/0/defaultTarget/id");
        error.Problem.ShouldContain("5f0000000000000000000fff");
    }

    [Fact]
    public void Two_stories_cannot_share_an_id_or_both_be_the_fallback()
    {
        var errors = StorySet.Read([("a.json", Bytes(With())), ("b.json", Bytes(With()))]).Findings;
        errors.Select(error => error.Problem)
            .ShouldBe([$"the id {StoryId} is already in a.json.", "the general fallback is already in a.json."]);
        errors.ShouldAllBe(error => error.File == "b.json");
    }

    [Fact]
    public void An_intent_that_is_matched_must_be_a_trigger_somewhere() =>
        Errors(With(When("""{ "type": "match_intent", "intent": { "type": "intent", "id": "5f0000000000000000000fff", "name": "?" } }""")))
            .ShouldHaveSingleItem().Path.ShouldBe("steps/0/actions/0/connections/0/predicates/0/condition/intent/id");

    [Fact]
    public void Steps_have_ids_of_their_own() =>
        Errors(With().Replace(SecondStepId, FirstStepId)).ShouldHaveSingleItem().Path.ShouldBe("steps/1/id");

    [Fact]
    public void A_folder_that_is_not_there_says_which_setting_to_change() =>
        Should.Throw<StoriesRefusedException>(() => StoryFolder.Load("/no/such/folder")).Message.ShouldContain("Stories:Folder");

    private static IReadOnlyList<Finding> Errors2(string story) =>
        [.. StorySet.Read([("test.json", Bytes(story)), ("other.json", Bytes(OtherStory))]).Findings.Where(finding => finding.IsError)];

    private static string JumpTo(string type, string id) =>
        $$"""{ "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "{{type}}", "id": "{{id}}" } }""";
}
