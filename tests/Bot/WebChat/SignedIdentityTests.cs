using LiveTakeover.Bot.WebChat;
using LiveTakeover.Bot.WebChat.Identity;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.WebChat;

/// <summary>Which identities are believed.</summary>
public sealed class SignedIdentityTests
{
    private const string Secret = "a secret that the site and the host share";

    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private readonly SignedIdentities identities = Reading(Secret);

    [Fact]
    public async Task What_the_sites_server_has_signed_is()
    {
        var ada = await identities.ReadAsync(
            Sign(new { sub = "ada-7", name = "Ada", attributes = new { plan = "gold", orders = 3, vip = true, nothing = (string?)null } }));

        (ada.Person.Subject, ada.Person.Name).ShouldBe(("ada-7", "Ada"));
        ada.Person.Attributes.ShouldBe(
            new Dictionary<string, string> { ["plan"] = "gold", ["orders"] = "3", ["vip"] = "true" }, ignoreOrder: true);
        ada.Until.ShouldBeGreaterThan(TimeProvider.System.GetUtcNow());
    }

    public static TheoryData<string, string> Refused() => new()
    {
        { SiteServer.Sign(new { sub = "ada-7" }, AnHour, "a secret that somebody has made up himself"), "signed" },
        { Sign(new { sub = "ada-7" }).Split('.')[0] + ".eyJzdWIiOiJhZGEtNyJ9.", "signed" },
        { "eyJhbGciOiJub25lIn0." + Sign(new { sub = "ada-7" }).Split('.')[1] + ".", "signed" },
        { "not a token", "signed" },
        { "", "signed" },
        { Sign(new { sub = "ada-7" }, TimeSpan.FromSeconds(-1)), "expired" },
        { Sign(new { sub = "ada-7" }, TimeSpan.FromDays(2)), "24 hours" },
        { SiteServer.Sign(new { sub = "ada-7" }, lives: null, Secret), "exp" },
        { Sign(new { name = "Ada" }), "sub" },
        { Sign(new { sub = 7 }), "sub" },
        { Sign(new { sub = "ada\u0000" }), "sub" },
        { Sign(new { sub = "ada-7", attributes = "gold" }), "attributes" },
        { Sign(new { sub = "ada-7", attributes = new { address = new { city = "Lyon" } } }), "attributes.address" },
        { Sign(new { sub = "ada-7", attributes = new { isLogged = false } }), "attributes.isLogged" },
        { Sign(new { sub = "ada-7", attributes = new Dictionary<string, string> { ["a b"] = "c" } }), "attributes.a b" },
        { Sign(new { sub = "ada-7", attributes = new { text = new string('x', 501) } }), "attributes.text" },

        {
            Sign(new { sub = "ada-7", attributes = Enumerable.Range(0, 51).ToDictionary(number => $"a{number}", number => number) }),
            "50 attributes"
        },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task What_is_forged_expired_or_says_too_much_is_not(string identity, string because) =>
        (await Should.ThrowAsync<IdentityRefused>(() => identities.ReadAsync(identity))).Message.ShouldContain(because);

    [Fact]
    public async Task Nothing_is_while_the_host_knows_no_secret() =>
        (await Should.ThrowAsync<IdentityRefused>(() => Reading(null).ReadAsync(Sign(new { sub = "ada-7" })))).Message.ShouldContain(
            "WebChat:IdentitySecret");

    private static SignedIdentities Reading(string? secret) =>
        new(Options.Create(new WebChatOptions { IdentitySecret = secret }), TimeProvider.System);

    private static string Sign(object claims, TimeSpan? lives = null) => SiteServer.Sign(claims, lives ?? AnHour, Secret);
}
