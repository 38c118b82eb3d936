namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>Where a bot with a secret gets the tokens that it speaks to channels with.</summary>
public sealed class CredentialsTests
{
    private const string Public = "https://login.microsoftonline.com", Government = "https://login.microsoftonline.us";
    private const string ForPublic = "https://api.botframework.com/.default", ForGovernment = "https://api.botframework.us/.default";

    [Theory]
    [InlineData("Public", "SingleTenant", Public, "{tenant}", ForPublic)]
    [InlineData("Public", "MultiTenant", Public, "botframework.com", ForPublic)]
    [InlineData("Government", "SingleTenant", Government, "{tenant}", ForGovernment)]
    [InlineData("Government", "MultiTenant", Government, "microsoftservices.onmicrosoft.us", ForGovernment)]
    public async Task They_come_from_the_cloud_and_the_tenant_of_the_app(
        string cloud, string type, string login, string tenant, string service)
    {
        await using var room = new ChannelRoom(
            new ScriptedBot(turn => turn.SendActivityAsync($"echo {turn.Activity.Text}")),
            builder =>
            {
                builder.UseSetting("Channels:Cloud", cloud);
                builder.UseSetting("Channels:AppType", type);
            });
        var issuer = cloud == "Government" ? "https://api.botframework.us" : "https://api.botframework.com";

        await room.PostAsync(room.Message("hello"), $"Bearer {(room.Channel.Draft with { Issuer = issuer }).Sign()}");
        await room.Journal.UntilAsync("echo hello");

        room.Channel.TokensAskedFor.ShouldBe([$"{login}/{tenant.Replace("{tenant}", room.Channel.TenantId)}/oauth2/v2.0/token for {service}"]);
        room.Journal.Taken.ShouldHaveSingleItem().Token.ShouldBe("token-1");
    }
}
