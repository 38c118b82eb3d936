using System.Collections.Concurrent;
using System.Security.Cryptography;
using LiveTakeover.Handoff.Store.Keys;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.DirectLine.Tokens;

/// <summary>
/// The keys that sign tokens. They are in the store, so every node accepts the others' tokens, and tokens stay valid after a
/// restart. A key signs for <see cref="DirectLineOptions.KeyLifetime"/>. Then a new key signs new tokens, and the old one is kept
/// as long as one of its tokens may be valid.
/// </summary>
internal sealed class TokenSigningKeys(KeyRing kept, IOptions<DirectLineOptions> options, TimeProvider time) : IDisposable
{
    private const string Purpose = "direct-line";
    private const int IdLength = 16, KeyLength = 32;

    // Allows for lifetimes changed at a restart, and for differences between the nodes' clocks.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    private readonly IReadOnlyList<KeySeal> seals = KeySeal.Of(options.Value);
    private readonly ConcurrentDictionary<string, SymmetricSecurityKey> known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1);
    private Current? current;

    private sealed record Current(SymmetricSecurityKey Key, DateTimeOffset MadeAt);

    /// <summary>The key that signs new tokens.</summary>
    public async ValueTask<SecurityKey> CurrentAsync()
    {
        if (current is { } young && IsYoung(young.MadeAt)) return young.Key;
        await one.WaitAsync();
        try
        {
            if (current is null || !IsYoung(current.MadeAt)) current = await FindAsync() ?? await MakeAsync();
            return current.Key;
        }
        finally
        {
            one.Release();
        }
    }

    /// <returns>The key of this id, created by any node; null if it does not exist or no secret of this host decrypts it.</returns>
    public async ValueTask<SecurityKey?> FindAsync(string id)
    {
        if (known.TryGetValue(id, out var key)) return key;
        if (!IsWellFormed(id) || await kept.FindAsync(Purpose, id) is not { } found) return null;
        var opened = seals.Select(seal => seal.Open(id, found.Document)).FirstOrDefault(opened => opened is not null);
        return opened is null ? null : Know(id, opened);
    }

    public void Dispose() => one.Dispose();

    // The id comes from a token that has not been verified yet.
    private static bool IsWellFormed(string id) => id.Length == IdLength && id.All(char.IsAsciiHexDigitLower);

    // A key encrypted with an older secret still verifies its tokens, but new tokens use a key of the first secret.
    private async Task<Current?> FindAsync()
    {
        foreach (var key in await kept.AllAsync(Purpose))
        {
            if (IsYoung(key.MadeAt) && seals[0].Open(key.Id, key.Document) is { } opened)
                return new Current(Know(key.Id, opened), key.MadeAt);
        }

        return null;
    }

    private async Task<Current> MakeAsync()
    {
        var now = time.GetUtcNow();
        var (id, key) = (RandomNumberGenerator.GetHexString(IdLength, lowercase: true), RandomNumberGenerator.GetBytes(KeyLength));
        await kept.KeepAsync(Purpose, new StoredKey(id, seals[0].Close(id, key), now));
        await kept.ForgetAsync(Purpose, now - options.Value.KeyLifetime - options.Value.TokenLifetime - Margin);
        return new Current(Know(id, key), now);
    }

    private bool IsYoung(DateTimeOffset madeAt) => time.GetUtcNow() < madeAt + options.Value.KeyLifetime;

    private SymmetricSecurityKey Know(string id, byte[] key) => known.GetOrAdd(id, new SymmetricSecurityKey(key) { KeyId = id });
}
