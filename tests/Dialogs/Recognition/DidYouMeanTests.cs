using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Dialogs.Tests.Recognition;

/// <summary>A person who is nearly understood is asked, with buttons that start the stories.</summary>
public class DidYouMeanTests
{
    private static readonly StoryLibrary Stories = StoryFolder.Load(Path.Combine(AppContext.BaseDirectory, "stories"));

    [Theory]
    [InlineData("en-US", "order", "Did you mean “Order status”?", "Order status|Something else", "What is your order number?")]
    [InlineData(
        "fr-FR", "commande", "Vouliez-vous dire «\u00a0Suivre ma commande\u00a0»\u00a0?", "Suivre ma commande|Autre chose",
        "Quel est votre numéro")]
    public async Task One_story_that_is_near_is_asked_about_by_its_title(
        string locale, string text, string question, string buttons, string answer)
    {
        using var talk = new Talk(Stories) { Locale = locale };
        await talk.Says(text);
        talk.Texts.ShouldBe([question]);
        string.Join('|', talk.Buttons.Select(button => button.Title)).ShouldBe(buttons);
        await talk.Clicks(buttons.Split('|')[0]);
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith(answer);
    }

    [Fact]
    public async Task Two_stories_that_are_as_near_are_both_offered()
    {
        using var talk = new Talk(Stories);
        await talk.Says("a refund or a parcel");
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("Did you mean “");
        talk.Buttons.Select(button => button.Title).Order().ShouldBe(["Order status", "Returns"]);
        await talk.Clicks("Returns");
        talk.Texts.ShouldHaveSingleItem().ShouldBe("What happened to your lamp?");
    }

    [Theory]
    [InlineData("order status"), InlineData("yes"), InlineData("Yes, please")]
    public async Task The_answer_may_be_typed(string answer)
    {
        using var talk = new Talk(Stories);
        await talk.Says("order");
        await talk.Says(answer);
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("What is your order number?");
    }

    [Theory]
    [InlineData("no"), InlineData("something else")]
    public async Task Something_else_leads_to_the_fallback_story(string answer)
    {
        using var talk = new Talk(Stories);
        await talk.Says("order");
        await talk.Says(answer);
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("I am not sure I understood");
    }

    [Fact]
    public async Task What_is_said_instead_of_an_answer_is_understood_anew()
    {
        using var talk = new Talk(Stories);
        await talk.Says("order");
        await talk.Says("when are you open?");
        string.Join('\n', talk.Texts).ShouldContain("is back soon");
        await talk.Says("yes");
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("All right");
    }

    [Fact]
    public async Task The_same_words_are_always_asked_about_in_the_same_way()
    {
        using var talk = new Talk(Stories);
        await talk.Says("order");
        var first = talk.Replies.Single();
        await talk.Says("order");
        var again = talk.Replies.Single();
        (again.Text, again.SuggestedActions.Actions[0].Value).ShouldBe((first.Text, first.SuggestedActions.Actions[0].Value));
    }

    [Fact]
    public async Task The_trace_and_the_line_say_why()
    {
        using var talk = new Talk(Stories);
        await talk.Says("order");
        talk.Trace.Lines.ShouldContain(
            line => line.Reason == TraceReason.Near && line.Text.Contains("'Order status' matched 'where is my order'"));
        LineMark.Of(talk.Replies.Single()).ShouldNotBeNull().ShouldSatisfyAllConditions(
            mark => mark.Action.ShouldBe("did_you_mean"), mark => mark.Missed.ShouldBe("order"));
    }

    /// <summary>A click is only worth what was shown, whatever a client sends.</summary>
    [Fact]
    public async Task A_suggestion_that_was_never_made_cannot_be_pressed()
    {
        using var talk = new Talk(Stories);
        var value = ButtonValue.Of(Stories.Revision, ActionPath.Suggesting("lumenReturns000000000000"), 0);
        await talk.Turn(new() { Type = "message", Text = "xyzzy", Value = value });
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("I am not sure I understood");
    }

    [Fact]
    public async Task A_step_that_has_its_own_fallback_keeps_it()
    {
        using var talk = new Talk(Stories);
        await talk.Says("where is my order?");
        await talk.Says("order");
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith("I need the five digits");
    }

    [Fact]
    public async Task What_a_story_takes_is_not_missed()
    {
        using var talk = new Talk(Stories);
        await talk.Says("where is my order?");
        LineMark.Of(talk.Replies.Single())!.Missed.ShouldBeNull();
        await talk.Says("xyzzy plugh");
        LineMark.Of(talk.Replies.Single())!.Missed.ShouldBeNull("the step asked, and has a fallback of its own");
    }
}
