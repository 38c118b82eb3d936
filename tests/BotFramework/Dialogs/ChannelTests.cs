using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>Nothing that is offered gets lost: each channel shows choices in a way that has room for all of them.</summary>
public class ChannelTests
{
    [Theory]
    [InlineData("webchat", null, 4, "buttons"), InlineData("directline", null, 100, "buttons"), InlineData("directline", null, 101, "list")]
    [InlineData("msteams", "personal", 3, "buttons"), InlineData("msteams", "personal", 4, "card")]
    [InlineData("msteams", "channel", 3, "card")]
    [InlineData("msteams", "personal", 50, "card"), InlineData("msteams", "personal", 51, "list")]
    [InlineData("slack", null, 4, "card"), InlineData("slack", null, 100, "card")]
    [InlineData("facebook", null, 10, "buttons"), InlineData("facebook", null, 11, "list"), InlineData("line", null, 14, "card")]
    [InlineData("telegram", null, 50, "buttons"), InlineData("sms", null, 3, "sentence"), InlineData("email", null, 4, "list")]
    public void Choices_are_shown_as_the_channel_can(string channel, string? conversationType, int count, string shown)
    {
        var choices = ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(n => $"Choice {n}")]);

        var message = ChoiceFactory.ForChannel(channel, choices, "Which?", conversationType: conversationType, toList: null);

        Shown(message).ShouldBe((shown, count));
    }

    [Fact]
    public void Titles_that_fit_on_no_button_are_a_list()
    {
        var choices = ChoiceFactory.ToChoices(["Talk to somebody of the support team", "Stay"]);
        Shown(ChoiceFactory.ForChannel("webchat", choices, "Which?", conversationType: null)).ShouldBe(("list", 2));
    }

    private static (string How, int Many) Shown(IMessageActivity message)
    {
        if (message.SuggestedActions?.Actions is { Count: > 0 } buttons) return ("buttons", buttons.Count);
        if (message.Attachments is [{ Content: HeroCard card }]) return ("card", card.Buttons.Count);
        return message.Text.Contains('\n', StringComparison.Ordinal)
            ? ("list", message.Text.Split('\n').Length - 2)
            : ("sentence", message.Text.Split('(').Length - 1);
    }
}
