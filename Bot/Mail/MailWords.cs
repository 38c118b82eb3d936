using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Mail;

namespace LiveTakeover.Bot.Mail;

/// <summary>What e-mails say, in one language.</summary>
internal sealed record MailWords(
    string Greeting,
    Func<string, string> ReplySubject, Func<string, string> ReplyIntro, string ReplyButton, string ReplyOnce,
    string NotRead, string Answerable, string Unsubscribe,
    Func<string, string, string> InvitationSubject, string InvitationText, string InvitationButton,
    Func<string, string> PasswordSubject, string PasswordText, string PasswordButton, string Ignore,
    Func<string, string> MadeSubject, string MadeText, Func<string, string> AssignedSubject, Func<string, string, string> AssignedText,
    Func<string, string> AnsweredSubject, Func<string, string> AnsweredText, string OpenHub, string Preference,
    string Somebody, string AColleague, string File)
{
    private static readonly MailWords English = new(
        "Hello,",
        site => $"{site}: our answer to your request",
        who => $"{who} answered you while you were away:",
        "Continue the conversation",
        "The link works once, in any browser.",
        "Answers to this e-mail are not read: please write in the conversation.",
        "You can also simply answer this e-mail.",
        "Send me no more e-mails about conversations",
        (by, site) => $"{by} invites you to the support team of {site}",
        "You are invited to the agent hub. The link works once and for three days.",
        "Join the team",
        site => $"A new password for the agent hub of {site}",
        "By this link you choose a new password for the agent hub. It works once and for a day.",
        "Choose a password",
        "If you did not expect this e-mail, leave it: without the link nothing happens.",
        site => $"{site}: somebody asks for a human",
        "A request came in while nobody was in the agent hub.",
        user => $"{user}’s request was assigned to you",
        (by, user) => $"{by} assigned {user}’s request to you.",
        user => $"{user} wrote back",
        user => $"{user} wrote back to your answer. The request is open again.",
        "Open the agent hub",
        "You choose in the hub, under Settings › Notifications, what you are told by e-mail.",
        "A user", "A colleague", "File");

    private static readonly MailWords French = new(
        "Bonjour,",
        site => $"{site} : notre réponse à votre demande",
        who => $"{who} vous a répondu en votre absence :",
        "Reprendre la conversation",
        "Le lien fonctionne une fois, dans n’importe quel navigateur.",
        "Les réponses à cet e-mail ne sont pas lues : écrivez dans la conversation.",
        "Vous pouvez aussi répondre simplement à cet e-mail.",
        "Ne plus m’envoyer d’e-mails sur des conversations",
        (by, site) => $"{by} vous invite dans l’équipe du support de {site}",
        "Vous êtes invité à l’espace des agents. Le lien fonctionne une fois et pendant trois jours.",
        "Rejoindre l’équipe",
        site => $"Un nouveau mot de passe pour l’espace des agents de {site}",
        "Par ce lien, vous choisissez un nouveau mot de passe pour l’espace des agents. Il fonctionne une fois et pendant un jour.",
        "Choisir un mot de passe",
        "Si vous n’attendiez pas cet e-mail, ignorez-le : sans le lien, rien ne se passe.",
        site => $"{site} : quelqu’un demande un humain",
        "Une demande est arrivée alors que personne n’était dans l’espace des agents.",
        user => $"La demande de {user} vous a été attribuée",
        (by, user) => $"{by} vous a attribué la demande de {user}.",
        user => $"{user} a écrit",
        user => $"{user} a écrit après votre réponse. La demande est rouverte.",
        "Ouvrir l’espace des agents",
        "Vous choisissez dans l’espace, sous Paramètres › Notifications, ce qui vous est annoncé par e-mail.",
        "Un utilisateur", "Un collègue", "Fichier");

    public static MailWords For(string? locale) => LanguageTag.IsFrench(locale) ? French : English;

    public static string LanguageOf(QueuedMail mail) => LanguageTag.IsFrench(mail.Locale) ? "fr" : "en";
}
