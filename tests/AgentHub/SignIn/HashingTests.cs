using System.Reflection;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.AgentHub.Tests.SignIn;

/// <summary>Hashing is made to be slow, so whoever is not signed in gets little of it.</summary>
public sealed class HashingTests : IAsyncLifetime
{
    private const int Tries = 20;

    private readonly CountingHasher hasher = new();
    private readonly Hub hub;

    public HashingTests() => hub = new(
        new Dictionary<string, string>(StringComparer.Ordinal) { ["AgentHub:SignInRate:Burst"] = $"{Tries}" },
        services => services.AddSingleton<IPasswordHasher<Account>>(hasher));

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Only_one_class_has_a_hasher_and_it_says_how_many_hash_at_once()
    {
        var assembly = typeof(AddAgentHubExtension).Assembly;

        assembly.GetTypes()
            .Where(type => type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(made => made.GetParameters().Any(given => given.ParameterType == typeof(IPasswordHasher<Account>))))
            .Select(type => type.Name).ShouldBe(["Hashing"]);

        await Task.WhenAll(Enumerable.Range(0, Tries).Select(n => StrangerAsync(n)));
        hasher.MostAtOnce.ShouldBeInRange(1, Math.Max(1, Environment.ProcessorCount / 2));
    }

    [Fact]
    public async Task A_stranger_with_ever_new_addresses_is_still_one_stranger()
    {
        for (var n = 0; n < Tries; n++) (await StrangerAsync(n)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var before = hasher.Verified;

        var refused = await StrangerAsync(Tries);

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Code.ShouldBe("too-many-tries");
        refused.Headers.RetryAfter.ShouldNotBeNull();
        hasher.Verified.ShouldBe(before);
        hub.Clock.Advance(TimeSpan.FromSeconds(2));
        (await StrangerAsync(Tries)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Whoever_has_signed_in_here_before_is_let_in_while_strangers_are_not()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        for (var n = 0; n <= Tries; n++) await StrangerAsync(n);
        (await StrangerAsync(99)).Status.ShouldBe(HttpStatusCode.TooManyRequests);

        await grace.DeleteAsync("session");
        await grace.SignInAsync("grace@example.org", Hub.Password);
    }

    [Theory]
    [InlineData(200, 1)]
    [InlineData(201, 0)]
    [InlineData(10_000, 0)]
    public async Task What_is_longer_than_a_password_can_be_is_wrong_without_being_hashed(int length, int hashed)
    {
        var before = hasher.Verified;

        (await hub.Outsider().TriesAsync("grace@example.org", new string('x', length))).Status.ShouldBe(HttpStatusCode.Unauthorized);

        (hasher.Verified - before).ShouldBe(hashed);
    }

    private Task<Answer> StrangerAsync(int n) => hub.Outsider().TriesAsync($"stranger{n}@example.org", Hub.Password);

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHasher<Account> real = new();
        private int verified, now, mostAtOnce;

        public int Verified => verified;

        public int MostAtOnce => mostAtOnce;

        public string HashPassword(Account user, string password) => real.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Interlocked.Increment(ref verified);
            var atOnce = Interlocked.Increment(ref now);
            lock (real) mostAtOnce = Math.Max(mostAtOnce, atOnce);
            var result = real.VerifyHashedPassword(user, hashedPassword, providedPassword);
            Interlocked.Decrement(ref now);
            return result;
        }
    }
}
