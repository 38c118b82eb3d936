using LiveTakeover.Handoff.Conversations.Channels;
using Microsoft.AspNetCore.Hosting;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>A bot whose app is a managed identity: it has no secret, the machine vouches for it.</summary>
public sealed class ManagedIdentityTests
{
    [Fact]
    public async Task It_is_spoken_to_and_speaks_as_a_bot_with_a_secret_does()
    {
        await using var room = new ChannelRoom(
            new ScriptedBot(turn => turn.SendActivityAsync($"echo {turn.Activity.Text}")), WithoutSecret);

        await room.AdaSaysAsync("hello");
        (await room.PostAsync(room.Message("let me in"), authorization: null)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        await room.Journal.UntilAsync("echo hello");

        room.Journal.Taken.ShouldHaveSingleItem().Token.ShouldBe("identity-token-1");
    }

    [Fact]
    public async Task An_identity_that_the_machine_does_not_have_keeps_the_lines_waiting()
    {
        var channel = new FakeChannel { IdentityIsAssigned = false };
        await using var room = new ChannelRoom(
            new ScriptedBot(turn => turn.SendActivityAsync($"echo {turn.Activity.Text}")), WithoutSecret, channel);
        await room.AdaSaysAsync("hello");

        await room.PassAsync(TimeSpan.FromSeconds(5));
        (await room.The<Undelivered>().FailuresAsync(ChannelRoom.Conversation)).ShouldBeEmpty();
        channel.IdentityIsAssigned = true;
        await room.PassUntilAsync(() => room.Journal.Lines.Contains("echo hello"));
    }

    private static void WithoutSecret(IWebHostBuilder builder)
    {
        builder.UseSetting("Channels:AppPassword", "");
        builder.UseSetting("Channels:AppType", "ManagedIdentity");
    }
}
