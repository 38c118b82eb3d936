using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Bot.Channels;
using LiveTakeover.Bot.Channels.Authentication;
using LiveTakeover.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Channels;

/// <summary>
/// An Azure channel in this process: it signs with its own keys and publishes them at Azure's addresses, gives tokens to
/// the bot, and keeps a journal of all that the bot sends to it. Its clock moves by itself only where the SDK looks at one:
/// tokens begin and end by the machine's.
/// </summary>
public sealed class FakeChannel : HttpMessageHandler
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string AppPassword = "the app's secret";
    public const string ServiceUrl = "https://smba.example.net/teams/";

    private readonly List<SigningKey> channelKeys =
    [
        new("channel-1", ["msteams", "webchat", "directline"]), new("channel-2", ["slack"]), new("channel-3", null),
    ];

    /// <summary>Of this test alone: the SDK keeps the bot's tokens for the whole process.</summary>
    public string TenantId { get; } = Guid.NewGuid().ToString();

    public SleepyClock Clock { get; init; } = new(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));

    public Journal Journal { get; } = new();

    public SigningKey Key => channelKeys[0];

    public SigningKey SlackKey => channelKeys[1];

    public SigningKey SilentKey => channelKeys[2];

    /// <summary>The identity platform's, for tokens that apps get for themselves.</summary>
    public SigningKey AppKey { get; } = new("platform-1", null);

    public bool MetadataIsDown { get; set; }

    public int MetadataReads { get; private set; }

    public int TokensGiven { get; private set; }

    /// <summary>Where the bot asked for its own tokens, and for which service.</summary>
    public List<string> TokensAskedFor { get; } = [];

    /// <summary>Of the tokens that the bot gets; the SDK takes no token that has less than five minutes left.</summary>
    public TimeSpan TokenLife { get; set; } = TimeSpan.FromHours(1);

    /// <summary>The bot's managed identity belongs to the machine that the host runs on.</summary>
    public bool IdentityIsAssigned { get; set; } = true;

    public TokenDraft Draft => new(Key, TimeProvider.System.GetUtcNow());

    /// <summary>A token that the Emulator gets with the bot's own credentials.</summary>
    public TokenDraft AppDraft => new(AppKey, TimeProvider.System.GetUtcNow())
    {
        Issuer = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        ServiceUrl = null,
        Claims = new Dictionary<string, string> { ["ver"] = "1.0", ["appid"] = AppId },
    };

    /// <summary>Signs with a new key from now on; the first one is withdrawn.</summary>
    public void RollKeysOver()
    {
        channelKeys[0].Dispose();
        channelKeys[0] = new SigningKey($"channel-{Guid.NewGuid():N}", ["msteams"]);
    }

    /// <summary>Puts a host on this channel.</summary>
    public void Furnish(IWebHostBuilder builder)
    {
        builder.UseSetting("Channels:AppId", AppId);
        builder.UseSetting("Channels:AppPassword", AppPassword);
        builder.UseSetting("Channels:TenantId", TenantId);
        Connect(builder);
    }

    public void Connect(IWebHostBuilder builder) => builder.ConfigureTestServices(services =>
    {
        services.AddSingleton<TimeProvider>(Clock);
        foreach (var client in new[] { AuthenticationFactory.KeysClient, AuthenticationFactory.TokensClient,
            AddChannelsExtension.ConnectorClient })
            services.AddHttpClient(client).ConfigurePrimaryHttpMessageHandler(() => this);
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri!.GetLeftPart(UriPartial.Path) switch
        {
            "https://login.botframework.com/v1/.well-known/openidconfiguration" => Metadata("https://login.botframework.com/keys"),
            "https://login.botframework.azure.us/v1/.well-known/openidconfiguration" => Metadata("https://login.botframework.com/keys"),
            "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration" =>
                Metadata("https://login.microsoftonline.com/keys"),
            "https://login.botframework.com/keys" => Json(new { keys = channelKeys.Select(key => key.Published()) }),
            "https://login.microsoftonline.com/keys" => Json(new { keys = new[] { AppKey.Published() } }),
            var address when address.EndsWith("/common/discovery/instance", StringComparison.Ordinal) =>
                new HttpResponseMessage(HttpStatusCode.NotFound),
            var address when address.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal) => await GiveTokenAsync(request),
            _ when request.RequestUri.Host == "169.254.169.254" => GiveIdentityToken(request.RequestUri.Query),
            _ => await Journal.WriteAsync(request, cancellationToken),
        };

    private HttpResponseMessage Metadata(string keys)
    {
        MetadataReads++;
        return MetadataIsDown
            ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable)
            : Json(new
            {
                issuer = "https://api.botframework.com",
                jwks_uri = keys,
                id_token_signing_alg_values_supported = new[] { "RS256" }
            });
    }

    private async Task<HttpResponseMessage> GiveTokenAsync(HttpRequestMessage request)
    {
        var form = await request.Content!.ReadAsStringAsync();
        form.ShouldContain($"client_id={AppId}");
        var scope = form.Split('&').Single(field => field.StartsWith("scope=", StringComparison.Ordinal))["scope=".Length..];
        TokensAskedFor.Add($"{request.RequestUri!.GetLeftPart(UriPartial.Path)} for {Uri.UnescapeDataString(scope.Split('+')[0])}");
        return Json(new { token_type = "Bearer", expires_in = (int)TokenLife.TotalSeconds, access_token = $"token-{++TokensGiven}" });
    }

    // As the metadata service of a machine in Azure does it, for an identity that is assigned to the machine.
    private HttpResponseMessage GiveIdentityToken(string query)
    {
        query.ShouldContain($"client_id={AppId}");
        Uri.UnescapeDataString(query).ShouldContain("resource=https://api.botframework.com");
        if (!IdentityIsAssigned)
            return new HttpResponseMessage(HttpStatusCode.BadRequest)
            {
                Content = new StringContent(
                """{"error":"invalid_request","error_description":"Identity not found"}""")
            };
        return Json(new { token_type = "Bearer", expires_on = $"{TimeProvider.System.GetUtcNow().Add(TokenLife).ToUnixTimeSeconds()}", resource = "https://api.botframework.com", access_token = $"identity-token-{++TokensGiven}" });
    }

    private static HttpResponseMessage Json(object body) =>
        new(HttpStatusCode.OK) { Content = JsonContent.Create(body, options: JsonSerializerOptions.Default) };
}
