using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The person's tokens, from the turn's client, or from the adapter in older bots and in tests.</summary>
internal readonly struct UserTokens(ITurnContext turn, OAuthPromptSettings settings)
{
    private string UserId => turn.Activity.From.Id;

    private UserTokenClient? Client => turn.TurnState.Get<UserTokenClient>();

#pragma warning disable CS0618 // TestAdapter and the adapters of older bots have nothing else.
    private IExtendedUserTokenProvider Adapter => turn.Adapter as IExtendedUserTokenProvider
        ?? throw new NotSupportedException(
            $"{turn.Adapter?.GetType().Name ?? "This adapter"} has no user tokens, so nobody can be asked to sign in.");
#pragma warning restore CS0618

    public Task<TokenResponse> GetAsync(string? magicCode, CancellationToken cancellationToken) => Client is { } client
        ? client.GetUserTokenAsync(UserId, settings.ConnectionName, turn.Activity.ChannelId, magicCode, cancellationToken)
        : Adapter.GetUserTokenAsync(turn, settings.OAuthAppCredentials, settings.ConnectionName, magicCode, cancellationToken);

    public Task<SignInResource> SignInAsync(CancellationToken cancellationToken) => Client is { } client
        ? client.GetSignInResourceAsync(settings.ConnectionName, turn.Activity, null, cancellationToken)
        : Adapter.GetSignInResourceAsync(turn, settings.OAuthAppCredentials, settings.ConnectionName, UserId, null, cancellationToken);

    public Task SignOutAsync(CancellationToken cancellationToken) => Client is { } client
        ? client.SignOutUserAsync(UserId, settings.ConnectionName, turn.Activity.ChannelId, cancellationToken)
        : Adapter.SignOutUserAsync(turn, settings.OAuthAppCredentials, settings.ConnectionName, UserId, cancellationToken);

    public Task<TokenResponse> ExchangeAsync(TokenExchangeRequest request, CancellationToken cancellationToken) => Client is { } client
        ? client.ExchangeTokenAsync(UserId, settings.ConnectionName, turn.Activity.ChannelId, request, cancellationToken)
        : Adapter.ExchangeTokenAsync(turn, settings.ConnectionName, UserId, request, cancellationToken);
}
