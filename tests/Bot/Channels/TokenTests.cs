using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>Which tokens open <c>/api/messages</c>. The host is the same for all: a refused token leaves nothing behind.</summary>
public sealed class TokenTests(TokenTests.SharedRoom shared) : IClassFixture<TokenTests.SharedRoom>
{
    private const string OtherApp = "22222222-0000-0000-0000-000000000000";

    private ChannelRoom Room => shared.Room;

    public sealed class SharedRoom : IAsyncLifetime
    {
        public ChannelRoom Room { get; } = new(_ => Task.CompletedTask);

        public Task InitializeAsync() => Task.CompletedTask;

        public async Task DisposeAsync() => await Room.DisposeAsync();
    }

    public static TheoryData<string, Func<FakeChannel, string?>> NotAdmitted => new()
    {
        { "no header", _ => null },
        { "another scheme", channel => $"Basic {channel.Draft.Sign()}" },
        { "no scheme", channel => channel.Draft.Sign() },
        { "no token", _ => "Bearer " },
        { "no JWT", _ => "Bearer sesame" },
        { "no signature part", channel => $"Bearer {channel.Draft.Sign().Remove(channel.Draft.Sign().LastIndexOf('.'))}" },
        { "parts that are not JSON", _ => "Bearer aaaa.bbbb.cccc" },
        { "five parts, as if encrypted", _ => "Bearer eyJhbGciOiJSU0EtT0FFUCIsImVuYyI6IkEyNTZHQ00ifQ.aa.bb.cc.dd" },
        { "unsigned, and says so", channel => $"Bearer {(channel.Draft with { Algorithm = "none" }).Unsigned()}" },
        { "unsigned, and denies it", channel => $"Bearer {channel.Draft.Unsigned()}" },

        {
            "signed with the public key as a secret",
            channel => $"Bearer {(channel.Draft with { Algorithm = SecurityAlgorithms.HmacSha256 }).SignWithSecret(channel.Key.PublicKey)}"
        },
        { "signed with the app's secret", channel => $"Bearer {(channel.Draft with { Algorithm = SecurityAlgorithms.HmacSha256 }).SignWithSecret(Encoding.UTF8.GetBytes(FakeChannel.AppPassword))}" },

        {
            "signed by Mallory under the channel's key id",
            channel => $"Bearer {(channel.Draft with { Key = new SigningKey("channel-1", null) }).Sign()}"
        },

        {
            "signed by Mallory under her own",
            channel => $"Bearer {(channel.Draft with { Key = new SigningKey("mallory", null), KeyId = "mallory" }).Sign()}"
        },
        { "no key id", channel => $"Bearer {(channel.Draft with { KeyId = null }).Sign()}" },

        {
            "another algorithm than it names",
            channel => $"Bearer {(channel.Draft with { Algorithm = SecurityAlgorithms.RsaSsaPssSha256 }).Sign()}"
        },

        {
            "a changed payload",
            channel => $"Bearer {Graft(channel.Draft.Sign(), (channel.Draft with { ServiceUrl = "https://mallory.example/" }).Sign())}"
        },
        { "another issuer", channel => $"Bearer {(channel.Draft with { Issuer = "https://mallory.example" }).Sign()}" },
        { "no issuer", channel => $"Bearer {(channel.Draft with { Issuer = null }).Sign()}" },
        { "nearly the issuer", channel => $"Bearer {(channel.Draft with { Issuer = "https://api.botframework.com/" }).Sign()}" },
        { "the issuer of another cloud", channel => $"Bearer {(channel.Draft with { Issuer = "https://api.botframework.us" }).Sign()}" },
        { "for another bot", channel => $"Bearer {(channel.Draft with { Audience = OtherApp }).Sign()}" },
        { "for nobody", channel => $"Bearer {(channel.Draft with { Audience = null }).Sign()}" },
        { "for everybody", channel => $"Bearer {(channel.Draft with { Audience = "*" }).Sign()}" },

        {
            "for this bot among others",
            channel => $"Bearer {(channel.Draft with { Audience = new[] { OtherApp, FakeChannel.AppId } }).Sign()}"
        },

        {
            "expired for longer than clocks differ",
            channel =>
                $"Bearer {(channel.Draft with { ValidFrom = TimeSpan.FromHours(-1), ValidUntil = TimeSpan.FromMinutes(-6) }).Sign()}"
        },
        { "of the future", channel => $"Bearer {(channel.Draft with { ValidFrom = TimeSpan.FromMinutes(6) }).Sign()}" },
        { "without an end", channel => $"Bearer {(channel.Draft with { ValidUntil = null }).Sign()}" },

        {
            "too long",
            channel => $"Bearer {(channel.Draft with { Claims = new Dictionary<string, string> { ["fill"] = new('x', 20_000) } }).Sign()}"
        },

        {
            "a channel's, by the platform's key",
            channel => $"Bearer {(channel.Draft with { Key = channel.AppKey, KeyId = channel.AppKey.Id }).Sign()}"
        },

        {
            "an app's, by a channel's key",
            channel => $"Bearer {(channel.AppDraft with { Key = channel.Key, KeyId = channel.Key.Id }).Sign()}"
        },
        { "another app's", channel => $"Bearer {App(channel, ("ver", "1.0"), ("appid", OtherApp)).Sign()}" },
        { "an app's that names no app", channel => $"Bearer {App(channel, ("ver", "1.0")).Sign()}" },
        { "an app's of version 2 that names it as version 1 does", channel => $"Bearer {App(channel, ("ver", "2.0"), ("appid", FakeChannel.AppId)).Sign()}" },

        {
            "an app's of a foreign tenant",
            channel => $"Bearer {(channel.AppDraft with { Issuer = $"https://sts.windows.net/{OtherApp}/" }).Sign()}"
        },
        { "an app's of a foreign tenant, and says so", channel => $"Bearer {(App(channel, ("ver", "1.0"), ("appid", FakeChannel.AppId), ("tid", OtherApp)) with { Issuer = $"https://sts.windows.net/{OtherApp}/" }).Sign()}" },

        {
            "an app's for another audience",
            channel => $"Bearer {(channel.AppDraft with { Audience = "https://graph.microsoft.com" }).Sign()}"
        },
    };

    public static TheoryData<string, Func<FakeChannel, TokenDraft>> NotForThis => new()
    {
        { "no service URL", channel => channel.Draft with { ServiceUrl = null } },
        { "an empty service URL", channel => channel.Draft with { ServiceUrl = "" } },
        { "another service URL", channel => channel.Draft with { ServiceUrl = "https://mallory.example/" } },
        { "a service URL that begins alike", channel => channel.Draft with { ServiceUrl = "https://smba.example.net" } },
        { "a service URL that ends elsewhere", channel => channel.Draft with { ServiceUrl = FakeChannel.ServiceUrl + "../mallory/" } },
        { "a service URL with a login", channel => channel.Draft with { ServiceUrl = "https://smba.example.net@mallory.example/teams/" } },
        { "a key for another channel", channel => channel.Draft with { Key = channel.SlackKey, KeyId = channel.SlackKey.Id } },
        { "a key for no channel", channel => channel.Draft with { Key = channel.SilentKey, KeyId = channel.SilentKey.Id } },
    };

    public static TheoryData<string, Func<FakeChannel, TokenDraft>> Good => new()
    {
        { "a channel's", channel => channel.Draft },

        {
            "expired for less than clocks differ",
            channel => channel.Draft with { ValidFrom = TimeSpan.FromHours(-1), ValidUntil = TimeSpan.FromMinutes(-4) }
        },
        { "nearly of the future", channel => channel.Draft with { ValidFrom = TimeSpan.FromMinutes(4) } },
        { "the Emulator's, version 1", channel => channel.AppDraft },

        {
            "the Emulator's, version 2",
            channel => App(
                channel, ("ver", "2.0"),
                ("azp", FakeChannel.AppId)) with { Issuer = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0" }
        },

        {
            "the Emulator's, of the bot's own tenant",
            channel => channel.AppDraft with { Issuer = $"https://sts.windows.net/{channel.TenantId}/" }
        },
    };

    [Theory]
    [MemberData(nameof(NotAdmitted))]
    public async Task Is_not_admitted_with_a_token_that_is(string what, Func<FakeChannel, string?> token) =>
        (await StatusAsync(token(Room.Channel))).ShouldBe(HttpStatusCode.Unauthorized, what);

    [Theory]
    [MemberData(nameof(NotForThis))]
    public async Task May_not_send_this_with_a_token_that_has(string what, Func<FakeChannel, TokenDraft> token) =>
        (await StatusAsync($"Bearer {token(Room.Channel).Sign()}")).ShouldBe(HttpStatusCode.Forbidden, what);

    [Theory]
    [MemberData(nameof(Good))]
    public async Task Is_admitted_with_a_token_that_is(string what, Func<FakeChannel, TokenDraft> token) =>
        (await StatusAsync($"Bearer {token(Room.Channel).Sign()}")).ShouldBe(HttpStatusCode.OK, what);

    [Fact]
    public async Task Nobody_is_shut_out_or_let_in_by_the_tenant_that_a_token_of_anybody_names()
    {
        foreach (var tenant in new[] { OtherApp, OtherApp, Room.Channel.TenantId.ToUpperInvariant() })
        {
            var foreign = App(
                Room.Channel, ("ver", "1.0"), ("appid", FakeChannel.AppId),
                ("tid", tenant)) with
            { Issuer = $"https://sts.windows.net/{tenant}/" };
            (await StatusAsync($"Bearer {foreign.Sign()}")).ShouldBe(HttpStatusCode.Unauthorized);
        }

        (await StatusAsync($"Bearer {Room.Channel.AppDraft.Sign()}")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_government_bot_listens_to_the_governments_channels_and_to_no_others()
    {
        await using var room = new ChannelRoom(
            new ScriptedBot(_ => Task.CompletedTask), builder => builder.UseSetting("Channels:Cloud", "Government"));
        var government = (room.Channel.Draft with { Issuer = "https://api.botframework.us" }).Sign();

        (await room.PostAsync(room.Message("hello"), $"Bearer {government}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await room.PostAsync(room.Message("hello"))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> StatusAsync(string? authorization)
    {
        using var response = await Room.PostAsync(Room.Message("hello"), authorization);
        return response.StatusCode;
    }

    private static TokenDraft App(FakeChannel channel, params (string Name, string Value)[] claims) =>
        channel.AppDraft with { Claims = claims.ToDictionary(claim => claim.Name, claim => claim.Value) };

    // The signature of one token under the payload of another.
    private static string Graft(string signed, string payload) =>
        $"{payload.Remove(payload.LastIndexOf('.'))}{signed[signed.LastIndexOf('.')..]}";
}
