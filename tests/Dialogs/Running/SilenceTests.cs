using System.Collections;
using LiveTakeover.Dialogs.Figures;
using LiveTakeover.Dialogs.Running;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

/// <summary>After a day of silence, a place and what it knows are forgotten together.</summary>
public class SilenceTests
{
    private const string Said = "{{@message}}", Need = "{{@session.need}}";

    /// <summary>Takes a need, then asks for an address, and makes a request of both.</summary>
    private const string Leave = $$"""
        { "schemaVersion": 1, "id": "5f00000000000000000000a0", "name": "Leave", "triggers": [{ "type": "custom_event", "name": "leave" }],
          "afterRelease": { "type": "step", "id": "5f00000000000000000000a3" }, "steps": [
          { "id": "5f00000000000000000000a1", "name": "Need", "actions": [{ "type": "send_text_action", "alternatives": ["What do you need?"] }],
            "then": { "defaultTarget": { "type": "step", "id": "5f00000000000000000000a2" } } },
          { "id": "5f00000000000000000000a2", "name": "Address", "actions": [
            { "type": "store_session_value_action", "key": "need", "value": "{{Said}}" },
            { "type": "send_text_action", "alternatives": ["Your address?"] }],
            "then": { "defaultTarget": { "type": "step", "id": "5f00000000000000000000a3" } } },
          { "id": "5f00000000000000000000a3", "name": "Done", "actions": [
            { "type": "create_user_request_action", "message": "{{Need}}: {{Said}}" },
            { "type": "send_text_action", "alternatives": ["Noted: {{Need}}"] }] }] }
        """;

    private static readonly string Fallback = With("""{ "type": "send_text_action", "alternatives": ["Hello"] }""");

    [Fact]
    public async Task Within_a_day_the_answer_belongs_to_the_question_and_after_it_the_person_starts_afresh()
    {
        using var talk = await Asked();
        talk.Clock.Advance(StoryState.SessionLifetime);
        await talk.Says("ada@lumen.example");
        talk.Texts.ShouldBe(["Noted: a lamp"]);

        using var later = await Asked();
        later.Clock.Advance(StoryState.SessionLifetime + TimeSpan.FromSeconds(1));
        await later.Says("hello");
        later.Texts.ShouldBe(["Hello"]);
        later.Handover.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_takeover_is_no_silence_however_long_it_is()
    {
        using var talk = await Asked();
        talk.Clock.Advance(TimeSpan.FromDays(3));
        await talk.Raises("handoff.status", new { state = "completed" });
        talk.Texts.ShouldBe(["Noted: a lamp"]);
    }

    /// <summary>Every property of the state, so that a new one is forgotten too, or is named here.</summary>
    [Fact]
    public void All_that_the_state_knows_of_a_place_is_forgotten_with_it()
    {
        string[] kept =
            [nameof(StoryState.Turns), nameof(StoryState.Greeted), nameof(StoryState.LastAt), nameof(StoryState.Offers)];
        var state = new StoryState
        {
            Revision = "r",
            StoryId = "s",
            StepId = "t",
            Attempts = 1,
            Turns = 1,
            Greeted = true,
            LastAt = DateTimeOffset.UnixEpoch,
            Message = "m",
            Session = { ["a"] = "b" },
            Spoken = { ["a"] = 1 },
            Documents = { ["a"] = "b" },
            Waiting = new Waiting(),
            Path = { new VisitedStep() },
            Suggested = { "s" },
            Rests = new StepVisit("s", "t", 0),
        };
        var forgotten = typeof(StoryState).GetProperties().Where(property => !kept.Contains(property.Name)).ToList();
        forgotten.ShouldAllBe(property => !IsEmpty(property.GetValue(state)));

        state.BeginTurn(DateTimeOffset.UnixEpoch + StoryState.SessionLifetime + TimeSpan.FromTicks(1), goesOn: false);

        forgotten.ShouldAllBe(property => IsEmpty(property.GetValue(state)));
    }

    private static bool IsEmpty(object? value) => value is null or 0 or ICollection { Count: 0 };

    private static async Task<Talk> Asked()
    {
        var talk = Talk.Of(Leave, Fallback);
        await talk.Raises("leave");
        await talk.Says("a lamp");
        talk.Texts.ShouldBe(["Your address?"]);
        return talk;
    }
}
