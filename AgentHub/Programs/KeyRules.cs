using System.Globalization;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.AgentHub.Programs;

/// <summary>What holds for requests of programs only: how many a key may make, and what is for people alone.</summary>
internal sealed class KeyRules(IOptions<AgentHubOptions> options, TimeProvider time)
{
    private readonly TokenBuckets requests = new(options.Value.KeyRate, time);

    public static ValueTask<object?> Limit(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!KeyAuthentication.IsBehind(http)) return next(context);
        var wait = http.RequestServices.GetRequiredService<KeyRules>().requests.Take(http.SignedIn()!.Account.Id);
        if (wait == TimeSpan.Zero) return next(context);
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return new(Problems.Problem(
            StatusCodes.Status429TooManyRequests, "too-many-requests", "Too many requests with this API key: slow down."));
    }
}

/// <summary>Marks an endpoint that no program may use, because a key would get rights by it that outlive the key.</summary>
public sealed record ForPeople;

internal static class ForPeopleExtension
{
    public static TBuilder ForPeople<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new ForPeople()).AddEndpointFilter(RefusePrograms);

    private static ValueTask<object?> RefusePrograms(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        KeyAuthentication.IsBehind(context.HttpContext)
            ? new(Problems.Problem(
                StatusCodes.Status403Forbidden, "people-only", "This is for people who have signed in, not for programs with an API key."))
            : next(context);
}
