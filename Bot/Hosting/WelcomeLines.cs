using System.Globalization;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Bot.Hosting;

internal static class WelcomeLines
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="address">Where the host listens.</param>
    /// <param name="setupPath">The link of the first administrator; null if there is one already.</param>
    /// <param name="status">What the schedule says of now; null if whoever reads this does not try the product out.</param>
    /// <param name="now">The present time.</param>
    public static IEnumerable<string> Of(string address, string? setupPath, SupportStatus? status, DateTimeOffset now)
    {
        yield return "LiveTakeover is ready.";
        yield return $"  Chat page   {address}/";
        yield return $"  Agent hub   {address}/hub/";
        if (setupPath is not null) yield return $"  Sign in as the first administrator, once: {address}{setupPath}";
        if (status is null) yield break;
        foreach (var line in status.Online ? Online() : Offline(status, now)) yield return line;
        yield return "  Another port: dotnet run --project Bot -- --port 4000. Ctrl+C ends it.";
    }

    private static IEnumerable<string> Online()
    {
        yield return "  Try it: on the chat page ask for a human. The request appears in the hub; click Take control.";
    }

    private static IEnumerable<string> Offline(SupportStatus status, DateTimeOffset now)
    {
        yield return $"  It is {Hour(now, status.TimeZone)}, and the support team is offline{Until(status.NextOpening)}: the bot takes requests for later.";
        yield return "  Try it: on the chat page ask for a human and answer two questions. The request appears in the hub; click Take control.";
        yield return "  To be online now, change the hours in the hub under Settings → Support.";
    }

    private static string Hour(DateTimeOffset now, string? zone) =>
        zone is not null && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is { } there
            ? $"{Written(Instant.FromDateTimeOffset(now).InZone(there).ToDateTimeOffset())} in {zone}"
            : Written(now);

    private static string Until(DateTimeOffset? opening) => opening is { } at ? $" until {Written(at)}" : "";

    private static string Written(DateTimeOffset at) => at.ToString("dddd HH:mm", English);
}
