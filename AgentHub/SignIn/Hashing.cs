using System.Threading.RateLimiting;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Identity;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>
/// Hashes passwords with ASP.NET Core's own hasher, which is made to be slow. So few are hashed at once that half of the processors
/// are left to everybody else.
/// </summary>
internal sealed class Hashing(IPasswordHasher<Account> hasher) : IDisposable
{
    private const int LongestLine = 64;

    // Verified if the account has no password, so that the response takes equally long in every case.
    private readonly Lazy<string> nobodysHash = new(() => hasher.HashPassword(null!, Guid.NewGuid().ToString()));

    private readonly ConcurrencyLimiter places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = Math.Max(1, Environment.ProcessorCount / 2),
        QueueLimit = LongestLine,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <exception cref="TooBusyException">Too many passwords wait to be hashed.</exception>
    public async Task<string> HashAsync(string password, CancellationToken cancellationToken)
    {
        using var place = await EnterAsync(cancellationToken);
        return hasher.HashPassword(null!, password);
    }

    /// <param name="account">The account; null or without a password takes as long and fails.</param>
    /// <param name="password">What was entered.</param>
    /// <param name="cancellationToken">Leaves the line.</param>
    /// <exception cref="TooBusyException">Too many passwords wait to be hashed.</exception>
    public async Task<PasswordVerificationResult> VerifyAsync(Account? account, string password, CancellationToken cancellationToken)
    {
        using var place = await EnterAsync(cancellationToken);
        if (account is { HasPassword: true }) return hasher.VerifyHashedPassword(account, account.PasswordHash, password);
        hasher.VerifyHashedPassword(null!, nobodysHash.Value, password);
        return PasswordVerificationResult.Failed;
    }

    public void Dispose() => places.Dispose();

    private async Task<RateLimitLease> EnterAsync(CancellationToken cancellationToken)
    {
        var place = await places.AcquireAsync(permitCount: 1, cancellationToken);
        if (place.IsAcquired) return place;
        place.Dispose();
        throw new TooBusyException();
    }
}

/// <summary>The request is refused, and may be sent again in a moment.</summary>
internal sealed class TooBusyException() : Exception("Too many passwords wait to be hashed.")
{
    /// <summary>For endpoints that hash passwords.</summary>
    public static async ValueTask<object?> Tell(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (TooBusyException)
        {
            context.HttpContext.Response.Headers.RetryAfter = "5";
            return Problems.Problem(
                StatusCodes.Status503ServiceUnavailable, "busy", "Too many people are signing in just now. Try again in a few seconds.");
        }
    }
}
