using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Mail;

/// <summary>Addresses whose owners want no e-mail about conversations. What is kept of an address is a hash.</summary>
public sealed class MailRefusals(IDatabase database, TimeProvider time)
{
    public Task<bool> HasAsync(string address, CancellationToken cancellationToken = default) => database.ReadAsync(
        store => store.QueryFirst<long?>(
            "SELECT refused_at FROM mail_refusals WHERE address_hash = @hash", new { hash = HashOf(address) }) is not null,
        cancellationToken);

    public Task AddAsync(string address, CancellationToken cancellationToken = default)
    {
        var refused = new { hash = HashOf(address), now = time.GetUtcNow().ToUnixTimeMilliseconds() };
        return database.WriteAsync(
            store => store.Execute(
                "INSERT INTO mail_refusals (address_hash, refused_at) VALUES (@hash, @now) ON CONFLICT (address_hash) DO NOTHING", refused),
            cancellationToken);
    }

    private static string HashOf(string address) => Secrets.Hash("mail:" + address.Trim().ToLowerInvariant());
}
