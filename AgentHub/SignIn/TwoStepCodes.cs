using System.Security.Cryptography;
using LiveTakeover.Handoff;
using Microsoft.AspNetCore.DataProtection;
using OtpNet;

namespace LiveTakeover.AgentHub;

/// <summary>A secret for an authenticator app that is not in use yet.</summary>
/// <param name="Secret">In base 32, to be typed.</param>
/// <param name="Uri">For the app, as a QR code.</param>
/// <param name="Ticket">The same secret, protected and bound to the account, to be brought back with a code.</param>
internal sealed record TwoStepOffer(string Secret, string Uri, string Ticket);

/// <summary>The codes of authenticator apps: six digits, made anew every 30 seconds (RFC 6238).</summary>
internal sealed class TwoStepCodes(Handoff.TwoStep twoStep, Tries tries, IDataProtectionProvider protection, TimeProvider time)
{
    public static readonly TryLimit Limit = new(5, TimeSpan.FromMinutes(15));

    private const int SecretBytes = 20;

    // A clock may be off by half a minute, and reading and typing takes its time.
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    private readonly IDataProtector protector = protection.CreateProtector("LiveTakeover.TwoStep");

    public TwoStepOffer Offer(Account account)
    {
        var secret = Base32Encoding.ToString(RandomNumberGenerator.GetBytes(SecretBytes)).TrimEnd('=');
        var uri = $"otpauth://totp/LiveTakeover:{Uri.EscapeDataString(account.Email)}?secret={secret}&issuer=LiveTakeover&algorithm=SHA1&digits=6&period=30";
        return new(secret, uri, ProtectorOf(account).Protect(secret));
    }

    /// <summary>Turns two steps on if the code is of the offered secret.</summary>
    /// <returns>The recovery codes; null if the code is not.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(SignedIn signedIn, string ticket, string code, CancellationToken cancellationToken) =>
        StepOf(signedIn.Account, ticket, code) is { } step ? await twoStep.TurnOnAsync(signedIn, ticket, step, cancellationToken) : null;

    /// <summary>Whether this is the code that the app shows now, or a recovery code; either counts once.</summary>
    public async Task<Verdict> CheckAsync(Account account, string code, CancellationToken cancellationToken)
    {
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

    /// <returns>The time step whose code this is, or null. A secret whose key is gone has no codes; recovery codes still work.</returns>
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
