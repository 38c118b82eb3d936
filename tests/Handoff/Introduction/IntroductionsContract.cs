using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Profiles;

namespace LiveTakeover.Handoff.Tests;

public abstract class IntroductionsContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");
    private static readonly byte[] Portrait = [0x89, (byte)'P', (byte)'N', (byte)'G', 0, 1, 2];

    private readonly AgentProfiles introductions;

    protected IntroductionsContract() => introductions = new AgentProfiles(house.Database, house.Clock);

    public override async Task InitializeAsync()
    {
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        await introductions.SetPictureAsync("grace", "image/png", Portrait);
    }

    [Fact]
    public async Task Nothing_is_said_of_agents_until_it_is_allowed() => (await IntroducedAsync()).ShouldBe((null, null));

    [Fact]
    public async Task A_line_says_what_is_allowed_when_it_is_said_and_keeps_it()
    {
        await introductions.AllowAsync(AgentVisibility.Name, Root);
        (await IntroducedAsync()).ShouldBe(("Grace", null));

        await introductions.AllowAsync(AgentVisibility.NameAndPicture, Root);
        var (name, picture) = await IntroducedAsync();
        name.ShouldBe("Grace");
        (await introductions.FindPictureAsync(picture.ShouldNotBeNull())).ShouldNotBeNull().Content.ShouldBe(Portrait);

        await introductions.AllowAsync(AgentVisibility.Nothing, Root);
        (await IntroducedAsync()).ShouldBe((null, null));
        (await introductions.FindPictureAsync(picture)).ShouldBeNull();
        ((await new AuditLog(house.Database).ReadAsync("bot", by: null, before: null, limit: 10)).Entries)
            .Select(entry => entry.Details["to"])
            .ShouldBe(["Nothing", "NameAndPicture", "Name"]);
    }

    [Fact]
    public async Task Another_picture_has_another_address_and_one_that_is_removed_has_none()
    {
        await introductions.AllowAsync(AgentVisibility.NameAndPicture, Root);
        var (_, first) = await IntroducedAsync();

        await introductions.SetPictureAsync("grace", "image/webp", [1, 2, 3]);
        var (_, second) = await IntroducedAsync();
        second.ShouldNotBe(first);
        (await introductions.FindPictureAsync(first!)).ShouldBeNull();
        (await introductions.PictureOfAsync("grace"))!.ContentType.ShouldBe("image/webp");

        await introductions.RemovePictureAsync("grace");
        (await IntroducedAsync()).ShouldBe(("Grace", null));
    }

    private async Task<(string? Name, string? Picture)> IntroducedAsync()
    {
        var said = await house.Says(House.Grace, "Hello", Guid.NewGuid().ToString("N"));
        var line = (await house.Log.ReadAsync("c1", said.Seq - 1)).Single().Activity;
        Payload.TryGet(line.ChannelData, "liveTakeover.agent.name", out var name);
        Payload.TryGet(line.ChannelData, "liveTakeover.agent.picture", out var picture);
        return (name, picture);
    }
}

public sealed class SqliteIntroductions : IntroductionsContract<SqliteStore>;

public sealed class PostgresIntroductions : IntroductionsContract<PostgresStore>;
