using System.Text.RegularExpressions;
using LiveTakeover.Bot.WebChat.Appearance;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat;

internal sealed partial class CheckWebChatOptions : IValidateOptions<WebChatOptions>
{
    /// <summary>In characters. HMAC-SHA256 is only as strong as its key.</summary>
    private const int ShortestSecret = 32;

    public ValidateOptionsResult Validate(string? name, WebChatOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(WebChatOptions options)
    {
        foreach (var site in options.Sites.Where(site => !Origin().IsMatch(site)))
            yield return $"WebChat:Sites has '{site}': give an origin without a path, like https://shop.example, https://*.shop.example or http://localhost:*.";
        if (FirstAppearance.Problem(options) is { } appearance) yield return appearance;
        if (!options.Requests.IsPositive) yield return "WebChat:Requests needs a Burst of at least 1 and a PerSecond above 0.";
        if (!options.DownloadsAtOnce.IsPositive)
            yield return "WebChat:DownloadsAtOnce needs a PerConversation, PerAddress and InAll of at least 1, and no Waiting below 0.";
        if (options.IdentitySecret2 is { Length: > 0 } && string.IsNullOrEmpty(options.IdentitySecret))
            yield return "WebChat:IdentitySecret2 is set but WebChat:IdentitySecret is not: set WebChat:IdentitySecret first.";
        foreach (var (key, secret) in new[] { (nameof(options.IdentitySecret), options.IdentitySecret),
            (nameof(options.IdentitySecret2), options.IdentitySecret2) })
        {
            if (secret is { Length: > 0 and < ShortestSecret })
                yield return $"WebChat:{key} has {secret.Length} characters: give at least {ShortestSecret} random ones.";
        }
    }

    [GeneratedRegex(
        @"^https?://(\*\.)?[a-z0-9.-]+(:(\d{1,5}|\*))?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Origin();
}
