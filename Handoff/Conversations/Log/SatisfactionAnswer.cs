using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.Handoff.Conversations.Log;

/// <summary>What a person says of an agent's help, by the card that asks them. It is for the team: no bot sees it.</summary>
/// <param name="Epoch">The control epoch of the takeover.</param>
/// <param name="Score">From 1, very bad, to 5, very good.</param>
/// <param name="Word">What they wrote beside it; null if nothing.</param>
public sealed record SatisfactionAnswer(long Epoch, int Score, string? Word)
{
    public const int Best = 5;
    public const int LongestWord = 500;

    private const string Key = "liveTakeover.satisfaction";
    private const string ScoreKey = "score";
    private const string WordKey = "word";

    private static readonly string[] EnglishScores = ["Very bad", "Bad", "Fair", "Good", "Very good"];
    private static readonly string[] FrenchScores = ["Très mal", "Mal", "Moyen", "Bien", "Très bien"];

    /// <summary>The answer that an activity carries; null if it carries none, or one that nobody could give by the card.</summary>
    public static SatisfactionAnswer? Of(Activity activity)
    {
        if (activity.Type != ActivityTypes.Message || activity.Value is null) return null;
        if (Payload.ToToken(activity.Value) is not JObject value) return null;
        if (value[Key] is not JValue { Type: JTokenType.Integer } epoch) return null;
        if (value[ScoreKey] is not JValue { Type: JTokenType.Integer } score || (long)score is < 1 or > Best) return null;
        var word = value[WordKey] is JValue { Type: JTokenType.String } said ? ((string)said!).Trim() : "";
        return new((long)epoch, (int)score, word.Length == 0 ? null : word.Shorten(LongestWord));
    }

    public static string Thanks(string? locale) => LanguageTag.IsFrench(locale) ? "Merci de votre réponse." : "Thank you for your answer.";

    /// <summary>The question: one click, and a word if they like.</summary>
    internal static Activity Question(Conversation conversation)
    {
        var isFrench = LanguageTag.IsFrench(conversation.Locale);
        var question = isFrench ? "Comment avez-vous trouvé notre aide ?" : "How was our help?";
        var hint = isFrench ? "Un mot, si vous le souhaitez" : "A word, if you like";
        var scores = isFrench ? FrenchScores : EnglishScores;
        var line = conversation.LineFromBot(ActivityTypes.Message);
        line.Attachments =
        [
            new Attachment("application/vnd.microsoft.card.adaptive", content: JObject.FromObject(new
            {
                type = "AdaptiveCard",
                version = "1.3",
                fallbackText = question,
                body = new object[]
                {
                    new { type = "TextBlock", text = question, wrap = true, weight = "Bolder" },
                    new { type = "Input.Text", id = WordKey, placeholder = hint, label = hint, maxLength = LongestWord },
                },
                actions = scores.Select((title, place) => new
                {
                    type = "Action.Submit",
                    title,
                    data = new JObject { [Key] = conversation.Control.Epoch, [ScoreKey] = place + 1 },
                }),
            })),
        ];
        return line;
    }

    /// <summary>As a line of a transcript.</summary>
    public override string ToString() => $"{Score}/{Best}{(Word is null ? "" : $" {Word}")}";
}
