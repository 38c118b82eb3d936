using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Conversations;

/// <summary>
/// The names in what comes in: agents and people read them, so they are as <see cref="NameText"/> has them, on every channel.
/// </summary>
internal static class PlainNames
{
    private const int Longest = 200;

    public static void Give(Activity activity)
    {
        Give(activity.From);
        foreach (var member in activity.MembersAdded ?? []) Give(member);
        foreach (var attachment in activity.Attachments ?? [])
            if (attachment is { Name: { } name }) attachment.Name = Files.FileName.Plain(name);
    }

    private static void Give(ChannelAccount? account)
    {
        if (account?.Name is { } name) account.Name = NameText.Plain(name, Longest);
    }
}
