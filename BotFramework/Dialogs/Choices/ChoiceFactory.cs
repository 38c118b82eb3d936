using System.Text;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Shows choices in a message: as buttons, in the sentence, or as a list.</summary>
public class ChoiceFactory
{
    public static IMessageActivity ForChannel(
        string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        ForChannel(channelId, list, text, speak, options, null, null);

    /// <summary>The best form for the channel: buttons if it supports them and the titles fit, otherwise text.</summary>
    public static IMessageActivity ForChannel(
        string? channelId, IList<Choice>? list, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null,
        string? conversationType = null, IList<string>? toList = null)
    {
        list ??= [];
        if (list.Any(choice => Title(choice)?.Length > Channel.MaxActionTitleLength(channelId))) return List(list, text, speak, options);
        if (Channel.SupportsSuggestedActions(channelId, list.Count, conversationType)) return SuggestedAction(list, text, speak, toList);
        if (Channel.SupportsCardActions(channelId, list.Count)) return HeroCard(list, text, speak);
        return list.Count <= 3 ? Inline(list, text, speak, options) : List(list, text, speak, options);
    }

    public static Activity Inline(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var said = new StringBuilder(text).Append(' ');
        for (var i = 0; i < choices.Count; i++)
        {
            if (options?.IncludeNumbers ?? true) said.Append('(').Append(i + 1).Append(") ");
            said.Append(Title(choices[i]));
            if (i < choices.Count - 2) said.Append(options?.InlineSeparator ?? ", ");
            else if (i == choices.Count - 2) said.Append(i == 0 ? options?.InlineOr ?? " or " : options?.InlineOrMore ?? ", or ");
        }
        return MessageFactory.Text(said.ToString(), speak, InputHints.ExpectingInput);
    }

    public static Activity List(IList<string> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null) =>
        List(ToChoices(choices), text, speak, options);

    public static Activity List(IList<Choice> choices, string? text = null, string? speak = null, ChoiceFactoryOptions? options = null)
    {
        var said = new StringBuilder(text).Append('\n');
        for (var i = 0; i < choices.Count; i++)
        {
            said.Append("\n   ");
            if (options?.IncludeNumbers ?? true) said.Append(i + 1).Append(". ");
            else said.Append("- ");
            said.Append(Title(choices[i]));
        }
        return MessageFactory.Text(said.ToString(), speak, InputHints.ExpectingInput);
    }

    public static IMessageActivity SuggestedAction(IList<string> choices, string? text = null, string? speak = null) =>
        SuggestedAction(ToChoices(choices), text, speak, null);

    public static IMessageActivity SuggestedAction(
        IList<string> choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        SuggestedAction(ToChoices(choices), text, speak, toList);

    public static IMessageActivity SuggestedAction(IList<Choice> choices, string? text = null, string? speak = null) =>
        SuggestedAction(choices, text, speak, null);

    public static IMessageActivity SuggestedAction(
        IList<Choice> choices, string? text = null, string? speak = null, IList<string>? toList = null) =>
        MessageFactory.SuggestedActions(choices.Select(Button), text, speak, InputHints.ExpectingInput, toList);

    public static IMessageActivity HeroCard(IList<Choice> choices, string? text = null, string? speak = null) =>
        MessageFactory.Attachment(
            new HeroCard(text: text, buttons: [.. choices.Select(Button)]).ToAttachment(), null, speak, InputHints.ExpectingInput);

    public static IList<Choice> ToChoices(IList<string>? choices) => [.. choices?.Select(value => new Choice(value)) ?? []];

    private static string? Title(Choice choice) => choice.Action?.Title ?? choice.Value;

    private static CardAction Button(Choice choice) => choice.Action ?? new(ActionTypes.ImBack, choice.Value, value: choice.Value);
}
