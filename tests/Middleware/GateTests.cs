using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Turns;

namespace LiveTakeover.Middleware.Tests;

public sealed class GateTests
{
    public static TheoryData<Activity> WhateverAdaSends => new()
    {
        new Activity { Type = ActivityTypes.Message, Text = "hello?" },
        new Activity { Type = ActivityTypes.Message, Text = "a quick reply", ChannelData = new { postBack = true } },
        new Activity { Type = ActivityTypes.Message, Value = new { card = "submitted" } },
        new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "https://example.com/a.png" }],
        },
        new Activity { Type = ActivityTypes.Event, Name = "cart/changed" },
        new Activity { Type = ActivityTypes.Invoke, Name = "composeExtension/query" },
        new Activity { Type = ActivityTypes.MessageReaction, ReactionsAdded = [new MessageReaction("like")] },
        new Activity { Type = ActivityTypes.EndOfConversation },
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("ada")] },
        new Activity { Type = "something/new" },
    };

    [Fact]
    public async Task What_the_person_says_of_an_agents_help_is_for_the_team_and_no_bot_answers_it()
    {
        await using var stage = await Stage.SetAsync((turn, _) => turn.SendActivityAsync($"bot: {turn.Activity.Text}"));
        await stage.AdaSends(new Activity
        {
            Type = ActivityTypes.Message,
            Locale = "fr",
            Value = new Dictionary<string, object> { ["liveTakeover.satisfaction"] = 1, ["score"] = 5, ["word"] = "merci" },
        });
        await stage.AdaSays("and now?");
        await stage.Hears("Bot: bot: and now?");

        (await stage.Told()).Where(line => line.StartsWith("Bot", StringComparison.Ordinal))
            .ShouldBe(["Bot: Merci de votre réponse.", "Bot: bot: and now?"]);
    }

    [Theory]
    [MemberData(nameof(WhateverAdaSends))]
    public async Task While_an_agent_has_control_the_bot_is_silent_whatever_the_person_sends(Activity sent)
    {
        await using var stage = await Stage.SetAsync((turn, _) => turn.SendActivityAsync($"bot: {turn.Activity.Type}"));
        await stage.AdaSays("a human please");
        await stage.Hears("Bot: bot: message");
        await stage.GraceTakesControl();

        await stage.AdaSends(sent);
        await stage.GraceSays("I am here");
        await stage.BotIsDone();

        var told = await stage.Told();
        told.Count(line => line.StartsWith("Bot", StringComparison.Ordinal)).ShouldBe(1);
        told[^1].ShouldBe("Agent: I am here");
    }

    [Fact]
    public async Task A_turn_under_way_when_control_is_taken_says_nothing_more_and_keeps_nothing()
    {
        var said = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        Exception? refused = null;
        Stage stage = null!;
        stage = await Stage.SetAsync(async (turn, _) =>
        {
            if (turn.Activity.Text != "hello") return;
            var state = new ConversationState(stage.The<IStorage>());
            await state.CreateProperty<string>("step").SetAsync(turn, "moved on");
            await turn.SendActivityAsync("one");
            said.SetResult();
            await goOn.Task;
            refused = await Record.ExceptionAsync(() => turn.SendActivityAsync("two"));
            await state.SaveChangesAsync(turn);
            if (refused is not null) throw refused;
        });
        await using var _ = stage;
        await stage.AdaSays("hello");
        await said.Task;
        stage.Clock.Advance(TimeSpan.FromSeconds(1));
        await stage.Hears("Bot: one");
        await stage.GraceTakesControl();
        goOn.SetResult();
        await stage.BotIsDone();

        refused.ShouldBeOfType<ControlLostException>();
        (await stage.Told()).ShouldBe(["User: hello", "Bot: one", "System: An agent joined the conversation", "System: handoff.status"]);
        (await stage.The<BotStates>().ReadAsync(["directline/conversations/c1"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_bots_apology_for_a_failure_does_not_talk_over_the_agent_either()
    {
        var goOn = new TaskCompletionSource();
        Stage stage = null!;
        stage = await Stage.SetAsync(async (turn, _) =>
        {
            await goOn.Task;
            throw new InvalidOperationException("boom");
        });
        await using var _ = stage;
        stage.The<LogAdapter>().OnTurnError = (turn, _) => turn.SendActivityAsync("Sorry, something went wrong");
        await stage.AdaSays("hello");
        await stage.GraceTakesControl();
        goOn.SetResult();
        await stage.BotIsDone();

        (await stage.Told()).ShouldNotContain("Bot: Sorry, something went wrong");
    }

    [Fact]
    public async Task A_proactive_line_is_said_when_the_bot_has_control_and_refused_when_an_agent_has()
    {
        await using var stage = await Stage.SetAsync((_, _) => Task.CompletedTask);
        var reference = (await stage.AdaSays("hello")).Activity.GetConversationReference();
        Task Remind(string text) => stage.The<LogAdapter>().ContinueConversationAsync(
            "bot", reference, (turn, cancellation) =>
                turn.SendActivityAsync(text, cancellationToken: cancellation), CancellationToken.None);

        await Remind("Your parcel is on its way");
        await stage.GraceTakesControl();
        await Remind("Rate us!");

        var told = await stage.Told();
        told.ShouldContain("Bot: Your parcel is on its way");
        told.ShouldNotContain("Bot: Rate us!");
    }

    [Fact]
    public async Task The_bots_typing_is_fenced_like_its_words()
    {
        var said = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });
            said.TrySetResult();
            await goOn.Task;
            await turn.SendActivityAsync(new Activity { Type = ActivityTypes.Typing });
        });
        await stage.AdaSays("hello");
        await said.Task;
        await stage.GraceTakesControl();
        goOn.SetResult();
        await stage.BotIsDone();

        (await stage.Told()).Count(line => line == "Bot: typing").ShouldBe(1);
    }

    [Fact]
    public async Task After_release_the_bot_answers_the_next_message_and_none_of_those_before()
    {
        await using var stage = await Stage.SetAsync(async (turn, _) =>
        {
            if (turn.Activity.Type == ActivityTypes.Message) await turn.SendActivityAsync($"bot heard {turn.Activity.Text}");
        });
        await stage.AdaSays("one");
        await stage.Hears("Bot: bot heard one");
        await stage.GraceTakesControl();
        await stage.AdaSays("two");
        await stage.GraceReleasesControl();
        await stage.AdaSays("three");

        var told = await stage.Hears("Bot: bot heard three");
        told.ShouldNotContain("Bot: bot heard two");
    }

    [Theory]
    [InlineData("fr", "Un agent a rejoint la conversation", "Un agent a quitté la conversation")]
    [InlineData("fr-CA", "Un agent a rejoint la conversation", "Un agent a quitté la conversation")]
    [InlineData("FR-be", "Un agent a rejoint la conversation", "Un agent a quitté la conversation")]
    [InlineData("en-GB", "An agent joined the conversation", "An agent left the conversation")]
    [InlineData("de", "An agent joined the conversation", "An agent left the conversation")]
    [InlineData("fry", "An agent joined the conversation", "An agent left the conversation")]
    [InlineData(null, "An agent joined the conversation", "An agent left the conversation")]
    public async Task Notices_are_French_for_a_French_person_and_English_for_any_other(string? locale, string taken, string released)
    {
        await using var stage = await Stage.SetAsync((_, _) => Task.CompletedTask);
        await stage.AdaSays("hello", locale);
        await stage.GraceTakesControl();
        await stage.GraceReleasesControl();

        (await stage.Told()).Where(
            line => line.StartsWith("System: ", StringComparison.Ordinal) && !line.Contains("handoff", StringComparison.Ordinal))
            .ShouldBe([$"System: {taken}", $"System: {released}"]);
    }
}
