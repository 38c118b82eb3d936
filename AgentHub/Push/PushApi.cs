using System.Net;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Team.Push;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Push;

/// <summary>Whether the browser that asks is told of news by its push service, also while the hub is closed.</summary>
internal static class PushApi
{
    private const int LongestEndpoint = 1_000;
    private const int KeyBytes = 65;
    private const int AuthBytes = 16;

    public static void MapPush(this RouteGroupBuilder api)
    {
        api.MapGet("/account/push", ReadAsync);
        api.MapPut("/account/push", SubscribeAsync);
        api.MapDelete("/account/push", UnsubscribeAsync);
        api.MapPost("/account/push/try", TryAsync);
    }

    private static async Task<Ok<PushView>> ReadAsync(
        PushQueue pushes, VapidKeys keys, CurrentAccount current, CancellationToken cancellationToken) => TypedResults.Ok(
            pushes.IsOn
                ? new PushView(
                    (await keys.ReadAsync(cancellationToken)).Public,
                    await pushes.IsSubscribedAsync(current.SignedIn.SignIn, cancellationToken))
                : new PushView(Key: null, Subscribed: false));

    private static async Task<Results<NoContent, ProblemHttpResult>> SubscribeAsync(
        PushRequest request, PushQueue pushes, IOptions<PushOptions> options, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (!pushes.IsOn)
            return Problems.Problem(
                StatusCodes.Status409Conflict, "push-off", "This host sends no notifications to browsers (Push:Enabled is false).");
        if (!IsEndpoint(request.Endpoint, options.Value.DangerouslyAllowPrivateNetworks))
            return Problems.BadRequest(
                $"Give in 'endpoint' the https address of the browser's push service, in {LongestEndpoint} characters at most.");
        if (!IsKey(request.Key, KeyBytes) || !IsKey(request.Auth, AuthBytes))
            return Problems.BadRequest(
                $"Give in 'key' and 'auth' the subscription's keys of {KeyBytes} and {AuthBytes} bytes, in base64url.");
        if (request.Language is not ("en" or "fr")) return Problems.BadRequest("Give the language of the page in 'language': en or fr.");
        await pushes.SubscribeAsync(
            current.SignedIn.SignIn, new(request.Endpoint!, request.Key!, request.Auth!, request.Language), cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> UnsubscribeAsync(PushQueue pushes, CurrentAccount current, CancellationToken cancellationToken)
    {
        await pushes.UnsubscribeAsync(current.SignedIn.SignIn, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> TryAsync(
        PushQueue pushes, CurrentAccount current, CancellationToken cancellationToken) =>
        await pushes.TryAsync(current.SignedIn.SignIn, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Problem(
                StatusCodes.Status409Conflict, "no-trial", "This browser is told of nothing yet, or the last trial is still on its way.");

    // The addresses of a name are looked at when something is sent, as for webhooks.
    private static bool IsEndpoint(string? text, bool allowsPrivate) =>
        text is { Length: <= LongestEndpoint } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (allowsPrivate
            ? address.Scheme is "https" or "http"
            : address.Scheme == Uri.UriSchemeHttps && !IPAddress.TryParse(address.IdnHost, out _) && !address.IsLoopback);

    private static bool IsKey(string? text, int bytes)
    {
        if (text is null || text.Length > 2 * bytes) return false;
        try
        {
            return WebEncoders.Base64UrlDecode(text).Length == bytes;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <param name="Endpoint">The address at the browser's push service.</param>
    /// <param name="Key">The browser's public key (<c>p256dh</c>), in base64url.</param>
    /// <param name="Auth">The browser's secret (<c>auth</c>), in base64url.</param>
    /// <param name="Language">The language of the page: <c>en</c> or <c>fr</c>.</param>
    internal sealed record PushRequest(string? Endpoint, string? Key, string? Auth, string? Language);

    /// <param name="Key">The public key of this product, in base64url; null if this host sends no notifications.</param>
    /// <param name="Subscribed">This browser is told of news.</param>
    internal sealed record PushView(string? Key, bool Subscribed);
}
