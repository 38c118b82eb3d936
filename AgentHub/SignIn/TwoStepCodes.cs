using System.Security.Cryptography;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace LiveTakeover.AgentHub.SignIn;

/// <summary>A new secret for an authenticator app, not yet in use.</summary>
/// <param name="Secret">The secret in base 32, for typing.</param>
/// <param name="Uri">The secret for the app's QR code.</param>
/// <param name="Ticket">The same secret, encrypted and bound to the account. The page sends it back together with a code.</param>
internal sealed record TwoStepOffer(string Secret, string Uri, string Ticket);

/// <summary>The codes of authenticator apps: six digits that change every 30 seconds (RFC 6238).</summary>
internal sealed class TwoStepCodes(TwoStep twoStep, AttemptLimiter tries, IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly AttemptLimit Limit = new(5, TimeSpan.FromMinutes(15));

    private const int SecretBytes = 20;

    /// <summary>With spaces and hyphens as people type them. A recovery code is longer than an app's.</summary>
    private const int LongestCode = 100;

    // Allows for clocks that differ by half a minute, and for the time to read and type.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector protector = protection.CreateProtector("LiveTakeover.TwoStep");

    public TwoStepOffer Offer(Account account)
    {
        var secret = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes)).TrimEnd('=');
        var uri = $"otpauth://totp/LiveTakeover:{Uri.EscapeDataString(account.Email)}?secret={secret}&issuer=LiveTakeover&algorithm=SHA1&digits=6&period=30";
        return new(secret, uri, ProtectorOf(account).Protect(secret));
    }

    /// <summary>Turns two-step sign-in on if the code belongs to the offered secret.</summary>
    /// <returns>The recovery codes; null if the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(
        SignedIn signedIn, string ticket, string code, CancellationToken cancellationToken) =>
        StepOf(signedIn.Account, ticket, code) is { } step ? await twoStep.TurnOnAsync(signedIn, ticket, step, cancellationToken) : null;

    /// <summary>Accepts the app's current code or a recovery code, each only once.</summary>
    public async Task<PasswordResult> CheckAsync(Account account, string code, CancellationToken cancellationToken)
    {
        if (code.Length > LongestCode) return Problems.WrongCode();
        var subject = $"code {account.Id}";
        if (!await tries.CountAsync(subject, Limit, cancellationToken)) return Problems.TooManyTries(Limit);
        if (!await IsRightAsync(account, code, cancellationToken)) return Problems.WrongCode();
        await tries.ForgetAsync(subject, cancellationToken);
        return account;
    }

    private async Task<bool> IsRightAsync(Account account, string code, CancellationToken cancellationToken) =>
        StepOf(account, account.TwoStepSecret!, code) is { } step
            ? await twoStep.UseStepAsync(account, step, cancellationToken)
            : await twoStep.UseRecoveryCodeAsync(account, code, cancellationToken);

    /// <returns>The time step of this code, or null. If the encryption key is lost, no code matches; recovery codes still work.</returns>
    private long? StepOf(Account account, string ticket, string code)
    {
        try
        {
            var totp = new Totp(Base32Encoding.ToBytes(ProtectorOf(account).Unprotect(ticket)));
            var digits = string.Concat(code.Where(char.IsAsciiDigit));
            return totp.VerifyTotp(time.GetUtcNow().UtcDateTime, digits, out var step, Window) ? step : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector ProtectorOf(Account account) => protector.CreateProtector(account.Id);
}
