using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace LiveTakeover.Bot.Mail;

/// <summary>Links by which the owner of an address asks for no more e-mails. The address in them is sealed.</summary>
internal sealed class UnsubscribeLinks(IDataProtectionProvider protection)
{
    private readonly IDataProtector seal = protection.CreateProtector("LiveTakeover.Bot.Mail.Unsubscribe");

    public string PathFor(string address) => $"/webchat/mail/unsubscribe?token={seal.Protect(address)}";

    /// <returns>Null if this host did not make the token.</returns>
    public string? AddressOf(string? token)
    {
        if (string.IsNullOrEmpty(token)) return null;
        try
        {
            return seal.Unprotect(token);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
