using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine;

internal sealed class CheckDirectLineOptions : IValidateOptions<DirectLineOptions>
{
    public ValidateOptionsResult Validate(string? name, DirectLineOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(DirectLineOptions options)
    {
        if (options.Secret2 is { Length: > 0 } && string.IsNullOrEmpty(options.Secret))
            yield return "DirectLine:Secret2 is set but DirectLine:Secret is not: set DirectLine:Secret first.";
        if (options.PublicAddress is { Length: > 0 } address && !IsAddress(address))
            yield return $"DirectLine:PublicAddress is '{address}': give an http or https address without a query, like https://chat.example.org.";
        if (options.TokenLifetime < TimeSpan.FromSeconds(1))
            yield return $"DirectLine:TokenLifetime is {options.TokenLifetime}: give a time span of at least one second, like 12:00:00.";
        if (options.KeyLifetime < TimeSpan.FromMinutes(1))
            yield return $"DirectLine:KeyLifetime is {options.KeyLifetime}: give a time span of at least one minute, like 30.00:00:00.";
        if (options.StreamLifetime < TimeSpan.FromSeconds(1))
            yield return $"DirectLine:StreamLifetime is {options.StreamLifetime}: give a time span of at least one second, like 00:01:00.";
        if (options.KeepAlive < TimeSpan.FromSeconds(1))
            yield return $"DirectLine:KeepAlive is {options.KeepAlive}: give a time span of at least one second, like 00:00:15.";
        if (string.IsNullOrWhiteSpace(options.BotId))
            yield return "DirectLine:BotId is empty: give the bot an id, like bot.";
        if (options.MaxActivityLength < 1024)
            yield return $"DirectLine:MaxActivityLength is {options.MaxActivityLength}: allow at least 1024 characters.";
        foreach (var (key, rate) in Rates(options.RateLimit))
        {
            if (!rate.IsPositive) yield return $"DirectLine:RateLimit:{key} needs a Burst of at least 1 and a PerSecond above 0.";
        }

        foreach (var (key, most) in Crowds(options.RateLimit))
        {
            if (!most.IsPositive)
                yield return $"DirectLine:RateLimit:{key} needs a PerConversation, PerAddress and InAll of at least 1, and no Waiting below 0.";
        }
    }

    private static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address is { Scheme: "http" or "https", Query: "", Fragment: "", UserInfo: "" };

    private static IEnumerable<(string Key, Rate Rate)> Rates(RateLimitOptions limits) =>
    [
        (nameof(limits.Starts), limits.Starts),
        (nameof(limits.Posts), limits.Posts),
        (nameof(limits.PostedBytes), limits.PostedBytes),
        (nameof(limits.Uploads), limits.Uploads),
        (nameof(limits.UploadedBytes), limits.UploadedBytes),
        (nameof(limits.Polls), limits.Polls),
        (nameof(limits.Sockets), limits.Sockets),
    ];

    private static IEnumerable<(string Key, AtOnce Most)> Crowds(RateLimitOptions limits) =>
    [
        (nameof(limits.PostsAtOnce), limits.PostsAtOnce),
        (nameof(limits.UploadsAtOnce), limits.UploadsAtOnce),
        (nameof(limits.ReadsAtOnce), limits.ReadsAtOnce),
        (nameof(limits.SocketsAtOnce), limits.SocketsAtOnce),
    ];
}
