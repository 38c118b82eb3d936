using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks a person to sign in, and ends with their token, or without one after the timeout.</summary>
public class OAuthPrompt : Dialog
{
    private const string Expires = "expires";

    private readonly OAuthPromptSettings settings;
    private readonly PromptValidator<TokenResponse>? validator;

    public OAuthPrompt(string dialogId, OAuthPromptSettings settings, PromptValidator<TokenResponse>? validator = null) : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        ArgumentNullException.ThrowIfNull(settings);
        (this.settings, this.validator) = (settings, validator);
    }

    public static Task SendOAuthCardAsync(
        OAuthPromptSettings settings, ITurnContext turnContext, IMessageActivity? prompt, CancellationToken cancellationToken) =>
        SignInCard.SendAsync(settings, turnContext, prompt, cancellationToken);

    public static Task<PromptRecognizerResult<TokenResponse>> RecognizeTokenAsync(
        OAuthPromptSettings settings, DialogContext dc, CancellationToken cancellationToken) =>
        SignInAnswer.RecognizeAsync(settings, dc.Context, cancellationToken);

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var question = Question.Begin(this, dc, options ?? new PromptOptions(), InputHints.AcceptingInput);
        var timeout = settings.Timeout is { } milliseconds
            ? TimeSpan.FromMilliseconds(milliseconds)
            : TurnStateConstants.OAuthLoginTimeoutValue;
        dc.ActiveDialog!.State[Expires] = Now(dc.Context) + timeout;
        if (await GetUserTokenAsync(dc.Context, cancellationToken) is { } token) return await dc.EndDialogAsync(token, cancellationToken);
        await SendOAuthCardAsync(settings, dc.Context, Question.Words(question.Options, isRetry: false), cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var isMessage = dc.Context.Activity.Type == ActivityTypes.Message;
        if ((isMessage || SignInAnswer.Is(dc.Context.Activity)) && Now(dc.Context) > dc.ActiveDialog!.State.Read<DateTimeOffset>(Expires))
            return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        var recognized = await RecognizeTokenAsync(settings, dc, cancellationToken);
        var question = Question.Of(dc.ActiveDialog!);
        var (options, state) = question;
        var attempts = question.CountAnswer();
        var accepted = validator is null
            ? recognized.Succeeded
            : await validator(new(dc.Context, recognized, state, options, attempts), cancellationToken);
        if (accepted) return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        if (isMessage && settings.EndOnInvalidMessage) return await dc.EndDialogAsync(cancellationToken: cancellationToken);
        if (isMessage && !dc.Context.Responded && options.RetryPrompt is { } retry)
            await dc.Context.SendActivityAsync(retry.Copy(), cancellationToken);
        return EndOfTurn;
    }

    /// <summary>The person's token; null if they are not signed in.</summary>
    public Task<TokenResponse> GetUserTokenAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        new UserTokens(turnContext, settings).GetAsync(null, cancellationToken);

    public Task SignOutUserAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        new UserTokens(turnContext, settings).SignOutAsync(cancellationToken);

    private static DateTimeOffset Now(ITurnContext turn) => (turn.TurnState.Get<TimeProvider>() ?? TimeProvider.System).GetUtcNow();
}
