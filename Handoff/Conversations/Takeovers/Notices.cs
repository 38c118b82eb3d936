using LiveTakeover.BotFramework;

namespace LiveTakeover.Handoff.Conversations.Takeovers;

/// <summary>The two fixed notices for the person: in French for a French locale, otherwise in English.</summary>
internal static class Notices
{
    public static string Taken(string? locale) =>
        LanguageTag.IsFrench(locale) ? "Un agent a rejoint la conversation" : "An agent joined the conversation";

    public static string Released(string? locale) =>
        LanguageTag.IsFrench(locale) ? "Un agent a quitté la conversation" : "An agent left the conversation";
}
