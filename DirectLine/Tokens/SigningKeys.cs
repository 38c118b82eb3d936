using System.Collections.Concurrent;
using System.Security.Cryptography;
using LiveTakeover.Handoff;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace LiveTakeover.DirectLine;

/// <summary>
/// The keys that tokens are signed with. They live in the store: every node honours the others' tokens, and tokens outlive
/// a restart. A key signs for <see cref="DirectLineOptions.KeyLifetime"/>; then the next token is signed with a new one, and
/// the old one is kept for as long as a token of it may live.
/// </summary>
internal sealed class SigningKeys(KeptKeys kept, IOptions<DirectLineOptions> options, TimeProvider clock) : IDisposable
{
    private const string Purpose = "direct-line";
    private const int IdLength = 16, KeyLength = 32;

    // For what the settings were before a restart, and for clocks that differ.
    private static readonly TimeSpan Margin = TimeSpan.FromDays(1);

    private readonly IReadOnlyList<KeySeal> seals = KeySeal.Of(options.Value);
    private readonly ConcurrentDictionary<string, SymmetricSecurityKey> known = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1);
    private Current? current;

    private sealed record Current(SymmetricSecurityKey Key, DateTimeOffset MadeAt);

    /// <summary>The key for new tokens.</summary>
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

    /// <returns>The key of this id, whichever node made it; null if there is none, or no secret here opens it.</returns>
    public async ValueTask<SecurityKey?> FindAsync(string id)
    {
        if (known.TryGetValue(id, out var key)) return key;
        if (id.Length != IdLength || await kept.FindAsync(Purpose, id) is not { } found) return null;
        var opened = seals.Select(seal => seal.Open(id, found.Document)).FirstOrDefault(opened => opened is not null);
        return opened is null ? null : Know(id, opened);
    }

    public void Dispose() => one.Dispose();

    // A key under an older secret still counts for the tokens that it signed, but new ones belong to the first.
    private async Task<Current?> FindAsync()
    {
        foreach (var key in await kept.AllAsync(Purpose))
        {
            if (IsYoung(key.MadeAt) && seals[0].Open(key.Id, key.Document) is { } opened) return new Current(Know(key.Id, opened), key.MadeAt);
        }

        return null;
    }

    private async Task<Current> MakeAsync()
    {
        var now = clock.GetUtcNow();
        var (id, key) = (RandomNumberGenerator.GetHexString(IdLength, lowercase: true), RandomNumberGenerator.GetBytes(KeyLength));
        await kept.KeepAsync(Purpose, new KeptKey(id, seals[0].Close(id, key), now));
        await kept.ForgetAsync(Purpose, now - options.Value.KeyLifetime - options.Value.TokenLifetime - Margin);
        return new Current(Know(id, key), now);
    }

    private bool IsYoung(DateTimeOffset madeAt) => clock.GetUtcNow() < madeAt + options.Value.KeyLifetime;

    private SymmetricSecurityKey Know(string id, byte[] key) => known.GetOrAdd(id, new SymmetricSecurityKey(key) { KeyId = id });
}
