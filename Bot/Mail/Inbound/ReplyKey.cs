using System.Security.Cryptography;
using LiveTakeover.Handoff.Store.Keys;
using Microsoft.AspNetCore.DataProtection;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>The key that signs reply addresses. It is sealed in the store, so that every node has it, also after a restart.</summary>
internal sealed class ReplyKey(KeyRing kept, IDataProtectionProvider protection, TimeProvider time)
{
    private const string Purpose = "mail-replies";
    private const string Id = "1";
    private const int Length = 32;

    private readonly IDataProtector seal = protection.CreateProtector("LiveTakeover.Bot.Mail.Inbound.ReplyKey");
    private byte[]? known;

    public async ValueTask<byte[]> OpenAsync(CancellationToken cancellationToken)
    {
        if (known is { } key) return key;
        if (await kept.FindAsync(Purpose, Id, cancellationToken) is not { } stored)
        {
            var made = Convert.ToBase64String(seal.Protect(RandomNumberGenerator.GetBytes(Length)));
            // Of several nodes that make one at once, one is kept.
            await kept.KeepAsync(Purpose, new StoredKey(Id, made, time.GetUtcNow()), cancellationToken);
            stored = (await kept.FindAsync(Purpose, Id, cancellationToken))!;
        }

        return known = seal.Unprotect(Convert.FromBase64String(stored.Document));
    }
}
