namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>Keys are rolled over without notice, and their issuer may be away.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task A_new_key_is_learnt_when_a_token_names_it()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        await room.AdaSaysAsync("hello");
        room.Channel.Clock.Advance(TimeSpan.FromMinutes(5));
        room.Channel.RollKeysOver();

        await room.AdaSaysAsync("hello again");
    }

    [Fact]
    public async Task A_withdrawn_key_opens_nothing_once_the_new_ones_are_known()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        await room.AdaSaysAsync("hello");
        var withdrawn = $"Bearer {(room.Channel.Draft with { ValidUntil = TimeSpan.FromDays(3) }).Sign()}";
        room.Channel.Clock.Sleep(TimeSpan.FromDays(1));
        room.Channel.RollKeysOver();

        (await room.PostAsync(room.Message("it is me"), withdrawn)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Unknown_keys_do_not_make_the_bot_ask_for_them_again_and_again()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        using var mallory = new SigningKey("mallory", null);
        for (var attempt = 0; attempt < 20; attempt++)
            await room.PostAsync(
                room.Message("let me in"), $"Bearer {(room.Channel.Draft with { Key = mallory, KeyId = $"key-{attempt}" }).Sign()}");

        room.Channel.MetadataReads.ShouldBe(1);
    }

    [Fact]
    public async Task Known_keys_stay_good_while_their_issuer_is_away()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        await room.AdaSaysAsync("hello");
        room.Channel.MetadataIsDown = true;
        room.Channel.Clock.Sleep(TimeSpan.FromDays(2));

        await room.AdaSaysAsync("still here?");
    }

    [Fact]
    public async Task Without_any_key_the_channel_is_asked_to_try_again_and_then_gets_in()
    {
        await using var room = new ChannelRoom(_ => Task.CompletedTask);
        room.Channel.MetadataIsDown = true;
        using var early = await room.PostAsync(room.Message("hello", "m1"));
        early.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        early.Headers.RetryAfter.ShouldNotBeNull();

        room.Channel.MetadataIsDown = false;
        room.Channel.Clock.Advance(TimeSpan.FromSeconds(5));
        await room.AdaSaysAsync("hello", "m1");
    }
}
