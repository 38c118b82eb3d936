using System.Globalization;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Closing;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>The fixed texts of a printed transcript, in the reader's language.</summary>
internal sealed record PrintWords(
    string Language,
    string Guest,
    string Bot,
    string Agent,
    string User,
    Func<string, string> Title,
    Func<string, string> Began,
    Func<string, string> Times,
    Func<string, string> Because,
    Func<string, string> Made,
    Func<string, string> Tags,
    Func<string, string> Outcome,
    Func<string, string> Satisfaction)
{
    private static readonly PrintWords English = new(
        "en", "Guest", "Bot", "An agent", "user",
        name => $"Conversation with {name}",
        at => $"Began {at}.",
        zone => $"Times are those of {zone}.",
        story => $"By the story {story}",
        at => $"Printed {at}. It holds what was said to the person and by them; internal notes are left out.",
        tags => $"Tags: {tags}",
        outcome => $"Outcome: {outcome}",
        score => $"Satisfaction: {score}");

    private static readonly PrintWords French = new(
        "fr", "Invité", "Bot", "Un agent", "utilisateur",
        name => $"Conversation avec {name}",
        at => $"Commencée le {at}.",
        zone => $"Les heures sont celles de {zone}.",
        story => $"Par le scénario {story}",
        at => $"Imprimé le {at}. Contient ce qui a été dit à la personne et par elle ; les notes internes n’y figurent pas.",
        tags => $"Étiquettes : {tags}",
        outcome => $"Issue : {outcome}",
        score => $"Satisfaction : {score}");

    public CultureInfo Culture => CultureInfo.GetCultureInfo(this == French ? "fr-FR" : "en-GB");

    public static PrintWords In(string? language) => LanguageTag.IsFrench(language) ? French : English;

    /// <summary>What was said of the conversation when it ended, a line each.</summary>
    public IEnumerable<string> Said(ConversationEnding ending)
    {
        if (ending.Tags.Count > 0) yield return Tags(string.Join(", ", ending.Tags));
        if (ending.Outcome is { } outcome) yield return Outcome(outcome);
        if (ending.ScoreText is { } score) yield return Satisfaction(ending.Word is { } word ? $"{score} · {word}" : score);
    }

    /// <summary>Users are shown with their kind, because a user may call themselves "Bot".</summary>
    public string Who(Author author) => author.Kind switch
    {
        AuthorKind.Bot => Bot,
        AuthorKind.User => $"{author.Name ?? Guest} ({User})",
        _ => author.Name ?? Agent,
    };
}
