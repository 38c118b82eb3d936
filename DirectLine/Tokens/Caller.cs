using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.DirectLine;

/// <summary>
/// Who calls. An operation that takes a caller is authorized by taking it: the credential is good,
/// and it covers the conversation that the path names.
/// </summary>
internal sealed class Caller
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
        return services.GetRequiredService<Secrets>().Include(credential)
            ? Grant.Secret
            : await services.GetRequiredService<ConversationTokens>().VerifyAsync(credential);
    }
}
