using LiveTakeover.DirectLine.Errors;
using LiveTakeover.DirectLine.RateLimits;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.DirectLine.Tokens;

/// <summary>
/// The authenticated caller. An endpoint with this parameter is authorized by it: the credential is valid and covers the
/// conversation in the path.
/// </summary>
internal sealed class Caller : ILimited
{
    private const string Scheme = "Bearer ";

    private Caller(Grant grant) => Grant = grant;

    public Grant Grant { get; }

    public bool HasSecret => Grant.ConversationId is null;

    public static async ValueTask<Caller?> BindAsync(HttpContext context)
    {
        var grant = await GrantOf(context);
        if (context.Request.RouteValues["conversationId"] is string id && !grant.Covers(id)) throw Refusal.WrongCredential();
        return new Caller(grant);
    }

    private static async Task<Grant> GrantOf(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) throw Refusal.NoCredential();
        var credential = header[Scheme.Length..].Trim();
        if (credential.Length == 0) throw Refusal.NoCredential();

        var services = context.RequestServices;
        return services.GetRequiredService<SecretComparison>().Include(credential)
            ? Grant.Secret
            : await services.GetRequiredService<ConversationTokens>().VerifyAsync(credential);
    }
}
