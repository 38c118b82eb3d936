using System.Collections.Concurrent;

namespace LiveTakeover.AgentHub;

/// <summary>After too many wrong passwords for an address, no password is tried for it for a while.</summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    public const int Tries = 10;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, (int Count, DateTimeOffset Until)> failures = new(StringComparer.OrdinalIgnoreCase);

    public bool IsClosed(string email) =>
        failures.TryGetValue(email.Trim(), out var failed) && failed.Count >= Tries && failed.Until > time.GetUtcNow();

    public void Failed(string email)
    {
        var now = time.GetUtcNow();
        foreach (var (key, old) in failures)
            if (old.Until <= now) failures.TryRemove(key, out _);
        failures.AddOrUpdate(email.Trim(), (1, now + Window), (_, failed) => (failed.Count + 1, now + Window));
    }
}
