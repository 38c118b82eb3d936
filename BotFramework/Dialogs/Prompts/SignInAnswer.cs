using System.Net;
using System.Text.RegularExpressions;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Recognises the result of a sign-in: an event with the token, an invoke from Teams, or a typed code.</summary>
internal static partial class SignInAnswer
{
    public static bool Is(Activity activity) => (activity.Type, activity.Name) is
        (ActivityTypes.Event, SignInConstants.TokenResponseEventName)
        or (ActivityTypes.Invoke, SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName);

    public static async Task<PromptRecognizerResult<TokenResponse>> RecognizeAsync(
        OAuthPromptSettings settings, ITurnContext turn, CancellationToken cancellationToken)
    {
        var token = (turn.Activity.Type, turn.Activity.Name) switch
        {
            (ActivityTypes.Event, SignInConstants.TokenResponseEventName) => Payload.Read<TokenResponse>(turn.Activity.Value),
            (ActivityTypes.Invoke, SignInConstants.VerifyStateOperationName) => await VerifyAsync(settings, turn, cancellationToken),
            (ActivityTypes.Invoke, SignInConstants.TokenExchangeOperationName) => await ExchangeAsync(settings, turn, cancellationToken),
            (ActivityTypes.Message, _) when Code().Match(turn.Activity.Text ?? "") is { Success: true } code =>
                await new UserTokens(turn, settings).GetAsync(code.Value, cancellationToken),
            _ => null,
        };
        return new() { Succeeded = token is not null, Value = token };
    }

    // Teams retries after a 500 response, but not after a 404.
    private static async Task<TokenResponse?> VerifyAsync(
        OAuthPromptSettings settings, ITurnContext turn, CancellationToken cancellationToken)
    {
        try
        {
            Payload.TryGet(turn.Activity.Value, "state", out var code);
            var token = await new UserTokens(turn, settings).GetAsync(code, cancellationToken);
            await AnswerAsync(turn, token is null ? HttpStatusCode.NotFound : HttpStatusCode.OK, null, cancellationToken);
            return token;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await AnswerAsync(turn, HttpStatusCode.InternalServerError, null, cancellationToken);
            return null;
        }
    }

    private static async Task<TokenResponse?> ExchangeAsync(
        OAuthPromptSettings settings, ITurnContext turn, CancellationToken cancellationToken)
    {
        if (!Payload.TryRead<TokenExchangeInvokeRequest>(turn.Activity.Value, out var request) || request is null)
            return await RefuseAsync(HttpStatusCode.BadRequest, "The invoke has no value, which should be a token exchange request.");
        if (request.ConnectionName != settings.ConnectionName)
            return await RefuseAsync(
                HttpStatusCode.BadRequest,
                $"The request is for the connection '{request.ConnectionName}', but the prompt is for '{settings.ConnectionName}'.");
        if (await TryExchangeAsync() is not { Token.Length: > 0 } exchanged)
            return await RefuseAsync(
                HttpStatusCode.PreconditionFailed, "The bot is unable to exchange the token. Proceed with the regular sign-in.");
        await AnswerAsync(
            turn, HttpStatusCode.OK, new TokenExchangeInvokeResponse { Id = request.Id, ConnectionName = settings.ConnectionName },
            cancellationToken);
        return new() { ChannelId = exchanged.ChannelId, ConnectionName = exchanged.ConnectionName, Token = exchanged.Token };

        async Task<TokenResponse?> RefuseAsync(HttpStatusCode status, string why)
        {
            await AnswerAsync(
                turn, status,
                new TokenExchangeInvokeResponse { Id = request?.Id, ConnectionName = settings.ConnectionName, FailureDetail = why },
                cancellationToken);
            return null;
        }

        // A failed token exchange is not an error of the bot: the person signs in with the card instead.
        async Task<TokenResponse?> TryExchangeAsync()
        {
            try
            {
                return await new UserTokens(turn, settings)
                    .ExchangeAsync(new TokenExchangeRequest { Token = request.Token }, cancellationToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                return null;
            }
        }
    }

    private static async Task AnswerAsync(ITurnContext turn, HttpStatusCode status, object? body, CancellationToken cancellationToken)
    {
        var response = new InvokeResponse { Status = (int)status, Body = body };
        await turn.SendActivityAsync(new Activity { Type = ActivityTypesEx.InvokeResponse, Value = response }, cancellationToken);
    }

    [GeneratedRegex(@"\d{6}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
