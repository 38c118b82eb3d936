using System.Security.Claims;
using Microsoft.Bot.Builder.Skills;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>
/// Wraps the SDK's authentication, which makes every decision. It adds what the SDK lacks. Issuers roll over their keys without
/// notice, so keys are read again once a day and when a token names an unknown key, with a limited rate against abuse. A token on
/// which the SDK fails with an unexpected exception is refused.
/// </summary>
internal sealed class ChannelAuthentication(AuthenticationFactory sdk, TokenShape shape, TimeProvider time) : BotFrameworkAuthentication
{
    private static readonly TimeSpan Life = TimeSpan.FromDays(1);
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Lock renewal = new();
    private BotFrameworkAuthentication? current;
    private DateTimeOffset madeAt;
    private TimeSpan pause = ShortestPause;

    /// <exception cref="UnauthorizedAccessException">The token does not permit this activity for this bot.</exception>
    /// <exception cref="KeysUnavailableException">The issuer's keys could not be read, and no earlier copy exists.</exception>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        DecideAsync(authHeader, keys => keys.AuthenticateRequestAsync(activity, authHeader, cancellationToken));

    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        DecideAsync(authHeader, keys => keys.AuthenticateStreamingRequestAsync(authHeader, channelIdHeader, cancellationToken));

    public override Task<ClaimsIdentity> AuthenticateChannelRequestAsync(string authHeader, CancellationToken cancellationToken) =>
        DecideAsync(authHeader, keys => keys.AuthenticateChannelRequestAsync(authHeader, cancellationToken));

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) =>
        NoOlderThan(Life).CreateConnectorFactory(claimsIdentity);

    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        NoOlderThan(Life).CreateUserTokenClientAsync(claimsIdentity, cancellationToken);

    public override BotFrameworkClient CreateBotFrameworkClient() => NoOlderThan(Life).CreateBotFrameworkClient();

    public override string GetOriginatingAudience() => NoOlderThan(Life).GetOriginatingAudience();

    private async Task<T> DecideAsync<T>(string authHeader, Func<BotFrameworkAuthentication, Task<T>> decide)
    {
        if (shape.Objection(authHeader) is { } objection) throw new UnauthorizedAccessException(objection);
        try
        {
            return await DecideAsync(decide);
        }
        catch (InvalidOperationException exception)
        {
            throw new KeysUnavailableException(exception);
        }
        catch (Exception exception) when (exception is not (UnauthorizedAccessException or OperationCanceledException))
        {
            throw new UnauthorizedAccessException("The token cannot be proven.", exception);
        }
    }

    private async Task<T> DecideAsync<T>(Func<BotFrameworkAuthentication, Task<T>> decide)
    {
        var known = NoOlderThan(Life);
        try
        {
            return await decide(known);
        }
        catch (SecurityTokenSignatureKeyNotFoundException) when (NoOlderThan(pause) is var renewed && renewed != known)
        {
            return await DecideAnewAsync(renewed, decide);
        }
    }

    // The SDK keeps a copy of the keys from every read. Tokens that name keys that do not exist make further reads less frequent.
    private async Task<T> DecideAnewAsync<T>(BotFrameworkAuthentication renewed, Func<BotFrameworkAuthentication, Task<T>> decide)
    {
        try
        {
            var decision = await decide(renewed);
            pause = ShortestPause;
            return decision;
        }
        catch (SecurityTokenSignatureKeyNotFoundException)
        {
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            throw;
        }
    }

    private BotFrameworkAuthentication NoOlderThan(TimeSpan age)
    {
        lock (renewal)
        {
            if (current is not null && time.GetUtcNow() - madeAt < age) return current;
            madeAt = time.GetUtcNow();
            return current = sdk.Create();
        }
    }
}

/// <summary>The issuer's keys are missing, so the token can be neither accepted nor refused: retry shortly.</summary>
internal sealed class KeysUnavailableException(Exception inner) : Exception("The signing keys of the channels could not be read.", inner);
