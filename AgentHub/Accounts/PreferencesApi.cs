using LiveTakeover.Handoff.Team.Preferences;

namespace LiveTakeover.AgentHub.Accounts;

/// <summary>An account's own notification settings, language, theme and keyboard shortcuts, the same in every browser.</summary>
internal static class PreferencesApi
{
    private const int MostKeys = 100;
    private const int LongestName = 60;

    public static void MapPreferences(this RouteGroupBuilder api)
    {
        api.MapGet("/account/preferences", ShowAsync);
        api.MapPut("/account/preferences", KeepAsync);
    }

    private static async Task<Ok<AgentPreferences>> ShowAsync(
        PreferenceService preferences, CurrentAccount current, CancellationToken cancellationToken) =>
        TypedResults.Ok(await preferences.OfAsync(current.Account.Id, cancellationToken));

    private static async Task<Results<NoContent, ProblemHttpResult>> KeepAsync(
        AgentPreferences wanted, PreferenceService preferences, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (wanted.Keys is null
            || wanted.Keys.Count > MostKeys
            || wanted.Keys.Any(key => key.Key.Length > LongestName || key.Value is null or { Length: > LongestName }))
            return Problems.BadRequest($"Give at most {MostKeys} keys, each with the name of a command and what is pressed for it, up to {LongestName} characters.");
        if (wanted.Language is not (null or "en" or "fr"))
            return Problems.BadRequest("The hub speaks en and fr. Leave the language out for the browser's.");
        await preferences.KeepAsync(current.Account.Id, wanted, cancellationToken);
        return TypedResults.NoContent();
    }
}
