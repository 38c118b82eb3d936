using System.Text.Json;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Turns;
using static LiveTakeover.Dialogs.Tests.StoryJson;

namespace LiveTakeover.Dialogs.Tests.Running;

/// <summary>Whatever fails in a story, the person gets an answer, now and to what they say next.</summary>
public class FailureTests
{
    /// <summary>They set values only; nothing outside of the engine takes part in them.</summary>
    private static readonly string[] CannotFail = ["store_session_value_action", "set_user_attribute_action"];

    private static readonly Dictionary<string, Func<Exception>> OfStories = new()
    {
        ["a timeout"] = () => new TaskCanceledException("No answer within 10 s.", new TimeoutException()),
        ["another's cancellation"] = () => new OperationCanceledException(new CancellationToken(canceled: true)),
        ["a refusal"] = () => new HttpRequestException("502"),
        ["a bad answer"] = () => new JsonException("Not JSON"),
        ["a broken connection"] = () => new IOException("The pipe is broken."),
        ["a bug"] = () => new NotSupportedException(),
    };

    private static readonly Dictionary<string, Func<Exception>> OfTurns = new()
    {
        ["the store"] = () => StoreIsAway(),
        ["the store, wrapped"] = () => new InvalidOperationException("No request", StoreIsAway()),
        ["a takeover"] = () => new ControlLostException("Conversation1"),
        ["another turn's state"] = () => new StateConflictException("ada"),
    };

    public static TheoryData<string, string> ActionsAndFailures()
    {
        var data = new TheoryData<string, string>();
        foreach (var action in EveryAction.Types.Except(CannotFail))
            foreach (var failure in OfStories.Keys.Concat(OfTurns.Keys))
                data.Add(action, failure);
        return data;
    }

    [Theory]
    [MemberData(nameof(ActionsAndFailures))]
    public async Task An_action_that_fails_in_any_way_ends_in_the_fallback_story_and_a_failing_turn_in_its_callers_hands(
        string action, string failure)
    {
        using var talk = Bot(action);
        talk.Trouble.Next = OfStories.GetValueOrDefault(failure) ?? OfTurns[failure];
        if (OfTurns.ContainsKey(failure))
        {
            await Should.ThrowAsync<Exception>(() => talk.Raises("begin"));
            talk.Texts.ShouldNotContain("fallback");
            talk.Logs.Errors.ShouldBeEmpty();
            return;
        }

        await talk.Raises("begin");
        talk.Trouble.Next.ShouldBeNull();
        talk.Texts.ShouldContain("fallback");
        talk.Logs.Errors.ShouldHaveSingleItem();

        await talk.Says("and now?");
        talk.Texts.ShouldBe(["fallback"]);
    }

    [Fact]
    public async Task A_recognizer_that_does_not_answer_in_time_is_answered_by_the_fallback_story()
    {
        foreach (var failure in OfStories.Values)
        {
            using var talk = Bot("send_text_action");
            talk.Trouble.Next = failure;
            await talk.Says("What is this?");
            talk.Texts.ShouldBe(["fallback"]);
            talk.Logs.Errors.ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task A_turn_that_is_cancelled_says_nothing_more()
    {
        using var talk = Bot("close_intercom_conversation_action");
        using var stopping = new CancellationTokenSource();
        talk.Stopping = stopping.Token;
        talk.Trouble.Next = () =>
        {
            stopping.Cancel();
            return new TaskCanceledException();
        };
        await Should.ThrowAsync<OperationCanceledException>(() => talk.Raises("begin"));
        talk.Texts.ShouldBeEmpty();
        talk.Logs.Errors.ShouldBeEmpty();
    }

    private static StoreUnavailableException StoreIsAway() => new(new TimeoutException(), isOneStatement: true);

    private static Talk Bot(string action)
    {
        var json = EveryAction.Json.Single(json => json.Contains($"\"type\": \"{action}\"", StringComparison.Ordinal));
        return Talk.Of(
            With("""{ "type": "send_text_action", "alternatives": ["fallback"] }"""),
            With(json).Replace(
                """{ "type": "fallback" }""", """{ "type": "custom_event", "name": "begin" }""", StringComparison.Ordinal)
                .Replace(StoryId, "5f00000000000000000000ab", StringComparison.Ordinal));
    }
}
