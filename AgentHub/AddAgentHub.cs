using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Conversations;
using LiveTakeover.AgentHub.Live;
using LiveTakeover.AgentHub.Programs;
using LiveTakeover.AgentHub.Push;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.AgentHub.SignIn.Provider;
using LiveTakeover.AgentHub.Stories;
using LiveTakeover.AgentHub.Webhooks;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub;

public static class AddAgentHubExtension
{
    private const string PersonOrProgram = "hub";

    /// <summary>Adds the agent hub: its API, its live connection, its sign-in, and the team behind it.</summary>
    public static IServiceCollection AddAgentHub(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AgentHubOptions>().Bind(configuration.GetSection(AgentHubOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<AgentHubOptions>, CheckAgentHubOptions>();
        services.AddTeam(configuration);
        services.AddHttpContextAccessor();
        services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>();
        services.AddSingleton<SignInService>().AddSingleton<KnownBrowsers>().AddSingleton<Hashing>().AddSingleton<Passwords>()
            .AddSingleton<TwoStepCodes>().AddSingleton<Proof>();
        services.AddSingleton<CurrentAccount>().AddSingleton<LineAttachments>();
        services.AddSingleton<FirstAdministrator>().AddSingleton<ISetupLink>(provider => provider.GetRequiredService<FirstAdministrator>())
            .AddHostedService(provider => provider.GetRequiredService<FirstAdministrator>());
        services.AddHostedService<ChangeFeed>();
        services.AddSingleton<DesignersAtWork>();
        services.AddSingleton<OpenConnections>().AddHostedService(provider => provider.GetRequiredService<OpenConnections>());
        services.AddProblemDetails();
        services.ConfigureHttpJsonOptions(json => HubJson.Configure(json.SerializerOptions));
        services.AddSingleton<TellFailures>().AddSingleton<RefuseNulls>().AddSignalR(Live)
            .AddJsonProtocol(json => HubJson.Configure(json.PayloadSerializerOptions));
        // What fails in a hub method is told by the filter; what remains are frames of a client that make no sense.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.SignalR", LogLevel.Critical));
        services.AddSingleton<KeyRules>().AddSingleton<WebhookSecrets>().AddSingleton<VapidKeys>();
        services.AddAuthentication(Ways).AddCookie(Cookie)
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(KeyAuthentication.Scheme, configureOptions: null)
            .AddPolicyScheme(PersonOrProgram, displayName: null, either => either.ForwardDefaultSelector = http =>
                KeyAuthentication.IsMeantBy(http.Request) ? KeyAuthentication.Scheme : CookieAuthenticationDefaults.AuthenticationScheme);
        if (configuration.GetSection(AgentHubOptions.Section).Get<AgentHubOptions>()?.OpenIdConnect is { IsOn: true } provider)
            services.AddProvider(provider);
        Policies.Add(services);
        return services;
    }

    private static void Ways(AuthenticationOptions ways)
    {
        ways.DefaultScheme = PersonOrProgram;
        ways.DefaultSignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
    }

    private static void Live(HubOptions hub)
    {
        hub.MaximumParallelInvocationsPerClient = 4;
        hub.AddFilter<TellFailures>();
        hub.AddFilter<RefuseNulls>();
    }

    private static void Cookie(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "livetakeover.hub";
        cookie.Cookie.Path = "/hub";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = TimeSpan.FromDays(14);
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = SignInService.ValidateAsync;
        cookie.Events.OnRedirectToLogin = context => RefuseAsync(
            context.HttpContext, Problems.Problem(StatusCodes.Status401Unauthorized, "signed-out", "Sign in first."));
        cookie.Events.OnRedirectToAccessDenied = context => RefuseAsync(context.HttpContext, WhyDenied(context.HttpContext));
    }

    private static Task RefuseAsync(HttpContext http, ProblemHttpResult problem)
    {
        NoStore.Mark(http.Response);
        return problem.ExecuteAsync(http);
    }

    private static ProblemHttpResult WhyDenied(HttpContext http) => http.SignedIn() is { MustTurnOnTwoStep: true }
        ? Problems.Problem(StatusCodes.Status403Forbidden, "two-step-required", "Your team asks for two-step sign-in. Turn it on first.")
        : Problems.RoleForbids();
}
