using System.Globalization;

namespace LiveTakeover.Dialogs.Tests.Texts;

public class NextOpeningTests
{
    private const string Back = """{ "type": "send_text_action", "alternatives": [{ "en": "Back {{@support.NextOpening|soon}}.", "fr": "De retour {{@support.NextOpening|bientôt}}." }] }""";

    // It is Monday 14 June 2027, 09:00 UTC; the schedule is kept in Paris.
    [Theory]
    [InlineData("2027-06-14T13:00+02:00", null, "en-US", "Back today at 13:00.")]
    [InlineData("2027-06-14T13:00+02:00", "Europe/Paris", "fr-FR", "De retour aujourd’hui à 13 h.")]
    [InlineData("2027-06-14T13:00+02:00", "America/Montreal", "fr-CA", "De retour aujourd’hui à 7 h.")]
    [InlineData("2027-06-14T13:00+02:00", "Asia/Kathmandu", "en-GB", "Back today at 16:45.")]
    [InlineData("2027-06-15T03:00+02:00", "America/New_York", "en-US", "Back today at 21:00.")]
    [InlineData("2027-06-14T18:00+02:00", "Pacific/Auckland", "en-NZ", "Back tomorrow at 04:00.")]
    [InlineData("2027-06-18T09:00+02:00", "America/New_York", "en-US", "Back on Friday at 03:00.")]
    [InlineData("2027-12-20T09:00+01:00", "America/New_York", "fr-FR", "De retour le lundi 20 décembre à 3 h.")]
    [InlineData("2027-06-14T13:00+02:00", "Mars/Olympus", "en-US", "Back today at 13:00.")]
    [InlineData(null, "Asia/Kathmandu", "en-US", "Back soon.")]
    public async Task The_next_opening_is_told_in_the_persons_language_and_by_their_clock(
        string? opening, string? zone, string locale, string said)
    {
        using var talk = Talk.With(Back);
        talk.Team.NextOpening = opening is null ? null : DateTimeOffset.Parse(opening, CultureInfo.InvariantCulture);
        talk.TimeZone = zone;
        talk.Locale = locale;
        await talk.Says("?");
        talk.Texts.ShouldBe([said]);
    }
}
