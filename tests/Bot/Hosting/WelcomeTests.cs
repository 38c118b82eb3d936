using LiveTakeover.Bot.Hosting;
using LiveTakeover.Handoff.Availability;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>What somebody reads who has just started the product.</summary>
public sealed class WelcomeTests
{
    private const string Address = "http://localhost:4000";
    private static readonly DateTimeOffset SundayEvening = new(2027, 3, 7, 20, 40, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset MondayMorning = new(2027, 3, 8, 9, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public void Out_of_hours_it_tells_the_hour_and_how_to_go_on()
    {
        var status = new SupportStatus(Online: false, "", null, MondayMorning) { NextOpening = MondayMorning, TimeZone = "Europe/Paris" };

        WelcomeLines.Of(Address, "/hub/?setup=abc", status, SundayEvening).ShouldBe([
            "LiveTakeover is ready.",
            "  Chat page   http://localhost:4000/",
            "  Agent hub   http://localhost:4000/hub/",
            "  Sign in as the first administrator, once: http://localhost:4000/hub/?setup=abc",
            "  It is Sunday 21:40 in Europe/Paris, and the support team is offline until Monday 09:00: the bot takes requests for later.",
            "  Try it: on the chat page ask for a human and answer two questions. The request appears in the hub; click Take control.",
            "  To be online now, change the hours in the hub under Settings → Support.",
            "  Another port: dotnet run --project Bot -- --port 4000. Ctrl+C ends it.",
        ]);
    }

    [Fact]
    public void Within_the_hours_a_human_is_one_question_away() =>
        string.Join('\n', WelcomeLines.Of(Address, setupPath: null, new SupportStatus(Online: true, "", null, null), SundayEvening))
            .ShouldSatisfyAllConditions(said => said.ShouldContain("ask for a human"), said => said.ShouldNotContain("two questions"));

    [Fact]
    public void A_server_that_nobody_tries_out_says_where_it_is() =>
        WelcomeLines.Of(Address, setupPath: null, status: null, SundayEvening).Count().ShouldBe(3);
}
