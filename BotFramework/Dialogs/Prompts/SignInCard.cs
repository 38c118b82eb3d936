using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The sign-in card, in the form that the person's channel supports.</summary>
internal static class SignInCard
{
    public static async Task SendAsync(
        OAuthPromptSettings settings, ITurnContext turn, IMessageActivity? prompt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(turn);
        prompt ??= Activity.CreateMessageActivity();
        prompt.Attachments ??= [];
        if (!prompt.Attachments.Any(shown => shown.Content is OAuthCard or SigninCard))
            prompt.Attachments.Add(Card(settings, turn, await new UserTokens(turn, settings).SignInAsync(cancellationToken)));
        if (settings.Timeout is { } milliseconds && !turn.TurnState.ContainsKey(TurnStateConstants.OAuthLoginTimeoutKey))
            turn.TurnState.Add<object>(TurnStateConstants.OAuthLoginTimeoutKey, TimeSpan.FromMilliseconds(milliseconds));
        if (string.IsNullOrEmpty(prompt.InputHint)) prompt.InputHint = InputHints.AcceptingInput;
        await turn.SendActivityAsync(prompt, cancellationToken);
    }

    private static Attachment Card(OAuthPromptSettings settings, ITurnContext turn, SignInResource signIn)
    {
        if (turn.Activity.ChannelId is Channels.Skype or "cortana" or "skypeforbusiness")
            return new(
                SigninCard.ContentType,
                content: new SigninCard(settings.Text, [new CardAction(ActionTypes.Signin, settings.Title, value: signIn.SignInLink)]));
        var (type, link) = Button(settings, turn, signIn.SignInLink);
        return new(OAuthCard.ContentType, content: new OAuthCard
        {
            Text = settings.Text,
            ConnectionName = settings.ConnectionName,
            Buttons = [new CardAction(type, settings.Title, text: settings.Text, value: link)],
            TokenExchangeResource = signIn.TokenExchangeResource,
            TokenPostResource = signIn.TokenPostResource,
        });
    }

    // Most channels find the link by the connection's name. The button contains it for channels that cannot, and for another app.
    private static (string Type, string? Link) Button(OAuthPromptSettings settings, ITurnContext turn, string link)
    {
#pragma warning disable CS0618 // What stands in its place is internal to the SDK.
        var isSkill = turn.TurnState.Get<ClaimsIdentity>(BotAdapter.BotIdentityKey) is { } caller
            && SkillValidation.IsSkillClaim(caller.Claims);
#pragma warning restore CS0618
        if (isSkill || settings.OAuthAppCredentials is not null || turn.Activity.IsFromStreamingConnection())
            return (turn.Activity.ChannelId == Channels.Emulator ? ActionTypes.OpenUrl : ActionTypes.Signin, link);
        return (ActionTypes.Signin, settings.ShowSignInLink ?? turn.Activity.ChannelId == Channels.Msteams ? link : null);
    }
}
