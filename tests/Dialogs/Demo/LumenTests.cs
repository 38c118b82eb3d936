using LiveTakeover.Dialogs.Library;

namespace LiveTakeover.Dialogs.Tests.Demo;

/// <summary>The demo stories, as a person meets them.</summary>
public class LumenTests
{
    private static readonly StoryLibrary Stories = StoryFolder.Load(Path.Combine(AppContext.BaseDirectory, "stories"));

    [Theory]
    [InlineData("en-US", "Welcome to Maison Lumen", "Order status|Opening hours|Returns|Talk to a human")]
    [InlineData("fr-FR", "Bienvenue chez Maison Lumen", "Suivre ma commande|Horaires|Retours|Parler à un humain")]
    public async Task Who_arrives_is_welcomed_with_what_the_bot_can_do(string locale, string greeting, string buttons)
    {
        using var talk = new Talk(Stories) { Locale = locale };
        await talk.Arrives();
        talk.Texts.First().ShouldStartWith(greeting);
        string.Join('|', talk.Buttons.Select(button => button.Title)).ShouldBe(buttons);
    }

    [Theory]
    [InlineData("en-US", "Talk to a human", "An agent will be with you in a moment")]
    [InlineData("fr-FR", "Parler à un humain", "Un agent est à vous dans un instant")]
    public async Task While_the_team_is_online_an_agent_is_called(string locale, string click, string answer)
    {
        using var talk = new Talk(Stories) { Locale = locale };
        talk.Team.Online = true;
        await talk.Arrives();
        await talk.Clicks(click);
        talk.Texts.ShouldHaveSingleItem().ShouldContain(answer);
        talk.Handover.Requests.ShouldHaveSingleItem().Message.ShouldStartWith(click);
    }

    [Theory]
    [InlineData(
        "en-US", "I want to talk to a human", "is back on Wednesday at 09:00", "How can we reach you", "I could not read that",
        "Our team has your request")]
    [InlineData(
        "fr-CA", "parler a un humain", "de retour mercredi à 9 h", "Comment vous joindre", "Je n’ai pas reconnu",
        "Notre équipe a votre demande")]
    public async Task While_it_is_offline_the_request_is_taken_for_later(
        string locale, string wish, string back, string askContact, string again, string done)
    {
        using var talk = new Talk(Stories) { Locale = locale };
        talk.Team.NextOpening = new DateTimeOffset(2027, 6, 16, 9, 0, 0, TimeSpan.FromHours(2));
        await talk.Says(wish);
        talk.Texts.First().ShouldContain(back);
        await talk.Says("My lamp hums. Where is my order?");
        talk.Texts.ShouldHaveSingleItem().ShouldContain(askContact);
        talk.Handover.Requests.ShouldBeEmpty();
        await talk.Says("by post");
        talk.Texts.ShouldHaveSingleItem().ShouldContain(again);
        await talk.Says("ada@lumen.example");
        talk.Texts.ShouldHaveSingleItem().ShouldContain(done);
        talk.Handover.Requests.ShouldHaveSingleItem().Message.ShouldSatisfyAllConditions(
            message => message.ShouldContain("My lamp hums. Where is my order?"),
            message => message.ShouldContain("ada@lumen.example"));
    }

    [Theory]
    [InlineData("+33 6 12 34 56 78"), InlineData("06.12.34.56.78")]
    public async Task A_phone_number_will_do(string number)
    {
        using var talk = await AskedForContact();
        await talk.Says(number);
        talk.Handover.Requests.ShouldHaveSingleItem().Message.ShouldContain(number);
    }

    [Fact]
    public async Task Without_any_contact_the_request_is_made_all_the_same()
    {
        using var talk = await AskedForContact();
        await talk.Says("no");
        await talk.Says("no");
        await talk.Says("never");
        talk.Handover.Requests.ShouldHaveSingleItem().Message.ShouldContain("→ ? never");
    }

    [Theory]
    [InlineData("lum 20417", "I noted lum 20417"), InlineData("LUM-20417", "I noted LUM-20417"), InlineData("LUM-2041", "five digits")]
    public async Task An_order_is_asked_for_by_its_number(string number, string said)
    {
        using var talk = new Talk(Stories);
        await talk.Says("where is my order?");
        await talk.Says(number);
        string.Join('\n', talk.Texts).ShouldContain(said);
    }

    [Theory]
    [InlineData(true, "is online right now"), InlineData(false, "is back soon")]
    public async Task Opening_hours_tell_whether_the_team_is_there(bool online, string said)
    {
        using var talk = new Talk(Stories);
        talk.Team.Online = online;
        await talk.Says("when are you open?");
        string.Join('\n', talk.Texts).ShouldContain(said);
    }

    [Theory]
    [InlineData("It arrived broken", "We replace it free of charge"), InlineData("I changed my mind", "You have 30 days")]
    public async Task A_return_depends_on_its_reason(string reason, string said)
    {
        using var talk = new Talk(Stories);
        await talk.Says("I want to return a lamp");
        await talk.Clicks(reason);
        string.Join('\n', talk.Texts).ShouldContain(said);
        await talk.Clicks("No");
        talk.Texts.ShouldHaveSingleItem().ShouldContain("Shall I call a colleague?");
    }

    [Theory]
    [InlineData("en", "I am not sure I understood"), InlineData("fr", "Je ne suis pas sûr")]
    public async Task What_is_not_understood_is_met_with_suggestions(string locale, string said)
    {
        using var talk = new Talk(Stories) { Locale = locale };
        await talk.Says("xyzzy");
        talk.Texts.ShouldHaveSingleItem().ShouldStartWith(said);
        talk.Buttons.Count().ShouldBe(4);
    }

    private static async Task<Talk> AskedForContact()
    {
        var talk = new Talk(Stories);
        await talk.Says("leave a message");
        await talk.Says("My lamp hums");
        return talk;
    }
}
