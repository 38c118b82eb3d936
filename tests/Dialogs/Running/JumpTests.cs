using LiveTakeover.Handoff.Conversations.Visitors;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

public class JumpTests
{
    private const string TeamIsOnline = """{ "type": "connection_team_predicate", "condition": { "type": "is_online" } }""";
    private const string TeamIsOffline = """{ "type": "connection_team_predicate", "condition": { "type": "is_offline" } }""";
    private const string AgentIsAvailable = """{ "type": "connection_agent_predicate", "condition": { "type": "is_available" } }""";
    private const string NoAgentIsAvailable = """{ "type": "connection_agent_predicate", "condition": { "type": "is_not_available" } }""";
    private const string UserIsLogged = """{ "type": "connection_user_predicate", "condition": { "type": "is_logged" } }""";
    private const string UserIsNotLogged = """{ "type": "connection_user_predicate", "condition": { "type": "is_not_logged" } }""";
    private const string Below = """{ "type": "send_text_action", "alternatives": ["below"] }""";

    [Theory]
    [InlineData(TeamIsOnline, true, "jumped"), InlineData(TeamIsOnline, false, "below")]
    [InlineData(TeamIsOffline, true, "below"), InlineData(TeamIsOffline, false, "jumped")]
    public async Task A_jump_asks_whether_the_support_team_is_online(string predicate, bool online, string said)
    {
        using var talk = Talk.Of(Jump(predicate));
        talk.Team.Online = online;
        await talk.Says("?");
        talk.Texts.ShouldBe([said]);
    }

    [Theory]
    [InlineData(AgentIsAvailable, true, "jumped"), InlineData(AgentIsAvailable, false, "below")]
    [InlineData(NoAgentIsAvailable, true, "below"), InlineData(NoAgentIsAvailable, false, "jumped")]
    public async Task A_jump_asks_whether_an_agent_is_available_whatever_the_schedule_says(string predicate, bool someone, string said)
    {
        using var talk = Talk.Of(Jump(predicate));
        talk.Agents.SomeoneIsThere = someone;
        foreach (var online in new[] { true, false })
        {
            talk.Team.Online = online;
            await talk.Says("?");
            talk.Texts.ShouldBe([said]);
        }
    }

    [Theory]
    [InlineData("""{ "type": "connection_agent_predicate", "condition": { "type": "is_online" } }""")]
    [InlineData("""{ "type": "connection_team_predicate", "condition": { "type": "is_available" } }""")]
    public void The_schedule_and_the_agents_presence_are_not_asked_with_each_others_words(string mixed) =>
        Errors(Jump(mixed)).ShouldNotBeEmpty();

    [Theory]
    [InlineData(UserIsLogged, true, "jumped"), InlineData(UserIsLogged, false, "below")]
    [InlineData(UserIsNotLogged, true, "below"), InlineData(UserIsNotLogged, false, "jumped")]
    public async Task A_jump_asks_whether_the_person_is_logged_in(string predicate, bool logged, string said)
    {
        var set = $$"""{ "type": "set_user_attribute_action", "key": "isLogged", "value": "{{(logged ? "true" : "false")}}" }""";
        using var talk = Talk.Of(Jump(predicate, set));
        await talk.Says("?");
        talk.Texts.ShouldBe([said]);
    }

    [Fact]
    public async Task Whom_the_site_vouches_for_is_logged_in_whatever_a_story_says()
    {
        using var talk = Talk.Of(Jump(UserIsLogged, """{ "type": "set_user_attribute_action", "key": "isLogged", "value": "false" }"""));
        talk.Site.Ada = new VerifiedPerson("ada-7", "Ada", new Dictionary<string, string>());
        await talk.Says("?");
        talk.Texts.ShouldBe(["jumped"]);
    }

    [Theory]
    [InlineData(true, "jumped"), InlineData(false, "below")]
    public async Task All_predicates_of_a_connection_must_hold(bool online, string said)
    {
        using var talk = Talk.Of(Jump($"{TeamIsOnline},{UserIsNotLogged}"));
        talk.Team.Online = online;
        await talk.Says("?");
        talk.Texts.ShouldBe([said]);
    }

    [Fact]
    public async Task The_first_connection_that_holds_wins_then_the_default_then_the_actions_below()
    {
        const string third = """{ "type": "step", "id": "5f00000000000000000000b3" }""";
        string Story(string connections, string otherwise) => $$"""
            { "schemaVersion": 1, "id": "{{StoryId}}", "name": "Test", "triggers": [{ "type": "fallback" }], "steps": [
              { "id": "{{FirstStepId}}", "name": "First", "actions": [{ "type": "jump_to_action", "connections": [{{connections}}], "defaultTarget": {{otherwise}} }, {{Below}}] },
              { "id": "{{SecondStepId}}", "name": "Second", "actions": [{ "type": "send_text_action", "alternatives": ["second"] }] },
              { "id": "5f00000000000000000000b3", "name": "Third", "actions": [{ "type": "send_text_action", "alternatives": ["third"] }] }] }
            """;
        string To(string target, string predicate) =>
            $$"""{ "type": "flow_connection", "target": {{target}}, "predicates": [{{predicate}}] }""";

        (await Said(Story($"{To(ToSecond, TeamIsOffline)},{To(third, TeamIsOffline)}", "null"))).ShouldBe(["second"]);
        (await Said(Story(To(ToSecond, TeamIsOnline), third))).ShouldBe(["third"]);
        (await Said(Story(To(ToSecond, TeamIsOnline), "null"))).ShouldBe(["below"]);
    }

    [Fact]
    public async Task Steps_that_jump_in_circles_end_in_the_fallback_story_with_a_line_in_the_log()
    {
        var circle = $$"""
            { "schemaVersion": 1, "id": "5f00000000000000000000cc", "name": "Circle", "triggers": [{ "type": "keywords", "keywords": ["circle"] }],
              "steps": [{ "id": "5f00000000000000000000c1", "name": "Round", "actions": [
                { "type": "jump_to_action", "connections": [], "defaultTarget": { "type": "step", "id": "5f00000000000000000000c1" } }] }] }
            """;
        using var talk = Talk.Of(With("""{ "type": "send_text_action", "alternatives": ["fallback"] }"""), circle);
        await talk.Says("circle");
        talk.Texts.ShouldBe(["fallback"]);
        talk.Logs.Errors.ShouldHaveSingleItem().ShouldContain("'Circle', step 'Round': 50 jumps");
    }

    [Fact]
    public async Task The_trace_tells_the_way_and_the_verdicts()
    {
        using var talk = Talk.Of(Jump(TeamIsOnline));
        talk.Team.Online = true;
        await talk.Says("?");
        talk.Trace.Lines.Select(line => line.Text).ShouldBe([
            "nothing matched '?'", "the general fallback", "Test / First", "support team is online (the test says so): yes",
            "Test / Second", "jumped"]);
    }

    private static async Task<IEnumerable<string>> Said(string story)
    {
        using var talk = Talk.Of(story);
        await talk.Says("?");
        return talk.Texts;
    }

    private const string NamesAnOrder = """
        { "type": "connection_predicate", "valueGetter": { "type": "message" },
          "condition": { "type": "match_regexp", "pattern": "order (?P<order>\\d+)( in (?<town>\\w+))?" } }
        """;

    private const string Tells = """{ "type": "send_text_action", "alternatives": ["{{@session.order|none}} {{@session.town|none}}"] }""";

    [Theory]
    [InlineData("Where is order 1042 in Lyon?", "1042 Lyon")]
    [InlineData("Where is ORDER 7?", "7 none")]
    public async Task Named_groups_of_a_pattern_become_session_values(string message, string told)
    {
        using var talk = Talk.Of(Jump(NamesAnOrder).Replace(Jumped, Tells, StringComparison.Ordinal));
        await talk.Says(message);
        talk.Texts.ShouldBe([told]);
    }

    [Fact]
    public async Task A_connection_that_does_not_hold_sets_no_session_values()
    {
        using var talk = Talk.Of(
            Jump($"{NamesAnOrder}, {UserIsLogged}").Replace(Below, Tells, StringComparison.Ordinal));
        await talk.Says("Where is order 1042?");
        talk.Texts.ShouldBe(["none none"]);
    }

    private const string Jumped = """{ "type": "send_text_action", "alternatives": ["jumped"] }""";

    private static string Jump(string predicates, string? before = null) => $$"""
        { "schemaVersion": 1, "id": "{{StoryId}}", "name": "Test", "triggers": [{ "type": "fallback" }], "steps": [
          { "id": "{{FirstStepId}}", "name": "First", "actions": [{{(before is null ? "" : before + ",")}}{{JumpWhen(predicates)}}, {{Below}}] },
          { "id": "{{SecondStepId}}", "name": "Second", "actions": [{{Jumped}}] }] }
        """;
}
