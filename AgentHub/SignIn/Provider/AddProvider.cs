using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.AgentHub.SignIn.Provider;

internal static class AddProviderExtension
{
    public const string Scheme = "provider";

    // Algorithms with the provider's private key. HMAC is excluded: its key would be the client secret, which the hub has too.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>
    /// Adds the identity provider: authorization code flow with PKCE, state and nonce, by ASP.NET Core's own handler, which checks
    /// issuer, audience, signature, times and nonce.
    /// </summary>
    public static void AddProvider(this IServiceCollection services, ProviderOptions provider)
    {
        services.AddSingleton<ProviderSignIn>();
        services.AddAuthentication().AddOpenIdConnect(Scheme, oidc => Configure(oidc, provider));
    }

    private static void Configure(OpenIdConnectOptions oidc, ProviderOptions provider)
    {
        oidc.Authority = provider.Authority;
        oidc.ClientId = provider.ClientId;
        oidc.ClientSecret = provider.ClientSecret;
        oidc.RequireHttpsMetadata = !provider.DangerouslyAllowHttp;
        oidc.CallbackPath = "/hub/signed-in";
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.Scope.Add("email");
        oidc.DisableTelemetry = true;
        oidc.MapInboundClaims = false;
        oidc.GetClaimsFromUserInfoEndpoint = true;
        oidc.ClaimActions.MapUniqueJsonKey(ProviderSignIn.EmailVerified, ProviderSignIn.EmailVerified);
        if (provider.GivesRoles) oidc.ClaimActions.MapJsonKey(provider.RoleClaim!, provider.RoleClaim!);
        oidc.TokenValidationParameters.ValidAlgorithms = Algorithms;
        oidc.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            // The provider sends the browser back by a link, and browsers send Lax cookies with links.
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        oidc.Events.OnTokenValidated = RequireSignatureAsync;
        oidc.Events.OnTicketReceived = context =>
            context.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>().ReceiveAsync(context);
        oidc.Events.OnRemoteFailure = context =>
            context.HttpContext.RequestServices.GetRequiredService<ProviderSignIn>().FailAsync(context);
    }

    /// <summary>
    /// The handler accepts an unsigned ID token that comes from the provider itself over TLS. Requiring a signature is safer.
    /// </summary>
    private static Task RequireSignatureAsync(TokenValidatedContext context)
    {
        if (context.SecurityToken.RawSignature.Length == 0) context.Fail("The provider's ID token is not signed.");
        return Task.CompletedTask;
    }
}
