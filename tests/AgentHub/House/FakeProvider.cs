using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.AgentHub.Tests;

/// <summary>An identity provider on this machine: authorization code flow with PKCE, and tokens that are as the test wants them.</summary>
public sealed class FakeProvider : IAsyncDisposable
{
    public const string ClientId = "agent-hub";
    public const string ClientSecret = "a secret that the hub and the provider share";
    public const string KeyId = "key-1";

    private readonly RSA key = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, Dictionary<string, string>> granted = new(StringComparer.Ordinal);
    private readonly WebApplication app;

    private FakeProvider(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Who is signed in at the provider, and what it says of them.</summary>
    public IdToken Says { get; set; } = IdToken.OfGrace;

    /// <summary>What the hub asked for last.</summary>
    public IReadOnlyDictionary<string, string> Asked { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether the user info is of somebody else.</summary>
    public bool MixesPeopleUp { get; set; }

    /// <summary>The hub's settings for this provider.</summary>
    public Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["AgentHub:OpenIdConnect:Authority"] = Address,
        ["AgentHub:OpenIdConnect:ClientId"] = ClientId,
        ["AgentHub:OpenIdConnect:ClientSecret"] = ClientSecret,
        ["AgentHub:OpenIdConnect:Name"] = "Contoso",
        ["AgentHub:OpenIdConnect:DangerouslyAllowHttp"] = "true",
    };

    public static async Task<FakeProvider> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new FakeProvider(builder.Build());
        provider.app.MapGet("/.well-known/openid-configuration", provider.Describe);
        provider.app.MapGet("/keys", provider.Keys);
        provider.app.MapGet(
            "/authorize", (HttpRequest request) =>
                TypedResults.Redirect(provider.Authorizes(new Uri(provider.Address + request.Path + request.QueryString)).ToString()));
        provider.app.MapPost("/token", provider.RedeemAsync);
        provider.app.MapGet("/user-info", provider.UserInfo);
        await provider.app.StartAsync();
        return provider;
    }

    /// <summary>The person at the browser agrees.</summary>
    /// <param name="asked">Where the hub sent the browser.</param>
    /// <returns>Where the provider sends it back to.</returns>
    public Uri Authorizes(Uri asked)
    {
        var query = QueryHelpers.ParseQuery(asked.Query)
            .ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        Asked = query;
        var code = RandomNumberGenerator.GetHexString(32);
        granted[code] = query;
        return new Uri(
            QueryHelpers.AddQueryString(
                query["redirect_uri"], new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
    }

    private IResult Describe() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Address,
        ["authorization_endpoint"] = Address + "/authorize",
        ["token_endpoint"] = Address + "/token",
        ["userinfo_endpoint"] = Address + "/user-info",
        ["jwks_uri"] = Address + "/keys",
    });

    private IResult Keys()
    {
        var published = key.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[] { new { kty = "RSA", use = "sig", kid = KeyId, n = Base64UrlEncoder
            .Encode(published.Modulus!), e = Base64UrlEncoder.Encode(published.Exponent!) } }
        });
    }

    private async Task<IResult> RedeemAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (!granted.TryRemove(form["code"].ToString(), out var asked) || form["client_id"] != ClientId || form["client_secret"] != ClientSecret || form["redirect_uri"] != asked["redirect_uri"]
            || Base64UrlEncoder.Encode(
                SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))) != asked["code_challenge"])
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        return Results.Json(new
        {
            access_token = "an-access-token",
            token_type = "Bearer",
            expires_in = 60,
            id_token = Says
            .Write(Address, asked["nonce"], key)
        });
    }

    private IResult UserInfo() => Results.Json(new { sub = MixesPeopleUp ? "somebody else" : Says.Subject });
}
