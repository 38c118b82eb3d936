using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Push;

namespace LiveTakeover.Bot.Push;

/// <summary>
/// What a notification says. It holds neither words nor names of people: others may see the screen of a phone that lies on a table.
/// </summary>
internal sealed record PushWords(string Title, string Body)
{
    public static PushWords For(PushKind kind, string language) => LanguageTag.IsFrench(language) ? French(kind) : English(kind);

    private static PushWords English(PushKind kind) => kind switch
    {
        PushKind.RequestMade => new("Somebody asks for a human", "A request came in while nobody was in the agent hub."),
        PushKind.RequestAssigned => new("A request was assigned to you", "Open it in the agent hub."),
        PushKind.RequestAnswered => new("A person wrote back to your answer", "The request is open again."),
        _ => new("This is how it looks", "News arrive like this while the hub is closed."),
    };

    private static PushWords French(PushKind kind) => kind switch
    {
        PushKind.RequestMade =>
            new("Quelqu’un demande un humain", "Une demande est arrivée alors que personne n’était dans l’espace des agents."),
        PushKind.RequestAssigned => new("Une demande vous a été attribuée", "Ouvrez-la dans l’espace des agents."),
        PushKind.RequestAnswered => new("Une personne a écrit après votre réponse", "La demande est rouverte."),
        _ => new("Voici à quoi cela ressemble", "Les nouvelles arrivent ainsi quand l’espace est fermé."),
    };
}
