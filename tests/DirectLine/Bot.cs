using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace LiveTakeover.DirectLine.Tests;

/// <summary>The other side of the conversation, put into the log by hand.</summary>
internal static class Bot
{
    public static readonly Holder Grace = new("grace-account-7", "Grace Hopper");

    public static Activity Message(string text, string? replyTo = null) =>
        new() { Type = ActivityTypes.Message, Text = text, ReplyToId = replyTo, From = new ChannelAccount("bot", "Bot") };

    public static async Task SayAsBotAsync(this DirectLineHost host, string conversationId, params Activity[] lines)
    {
        var turn = await host.Turns.OpenProactiveAsync(conversationId);
        await host.Turns.SayAsync(turn!, lines);
    }
}
