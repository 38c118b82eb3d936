using LiveTakeover.Handoff.Store;

namespace LiveTakeover.Handoff;

/// <summary>A rule for the whole team.</summary>
public enum TeamRule
{
    /// <summary>Whoever signs in by password does it in two steps.</summary>
    TwoStep,
}

/// <summary>
/// The second step of signing in by password. The hub works the codes out; here is kept which were used, so that none counts
/// twice, whatever the timing.
/// </summary>
public sealed class TwoStep(IDatabase database, TimeProvider time)
{
    public const int RecoveryCodes = 10;

    public Task<bool> IsRequiredAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RuleTable.Has(store, TeamRule.TwoStep), cancellationToken);

    public Task<int> RecoveryCodesLeftAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RecoveryCodeTable.Count(store, accountId), cancellationToken);

    /// <summary>Turns two steps on and ends the account's other sign-ins, which had one.</summary>
    /// <param name="signedIn">Whose it is, and the sign-in that goes on.</param>
    /// <param name="secret">Protected by the hub.</param>
    /// <param name="step">The time step of the code that confirmed it, which is used by that.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The recovery codes, which are shown this once; null if it is on already.</returns>
    public Task<IReadOnlyList<string>?> TurnOnAsync(SignedIn signedIn, string secret, long step, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<string>?>(store => TurnOn(store, signedIn, secret, step), cancellationToken);

    /// <returns>False if a code of this time step, or a later one, was used before.</returns>
    public Task<bool> UseStepAsync(Account account, long step, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => AccountTable.UseStep(store, account, step), cancellationToken);

    /// <returns>False if the account has no such code, or not any more.</returns>
    public Task<bool> UseRecoveryCodeAsync(Account account, string code, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => UseRecoveryCode(store, account, code), cancellationToken);

    /// <summary>Makes the recovery codes anew; those before are worth nothing then.</summary>
    public Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Account account, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<string>>(store => Renew(store, account), cancellationToken);

    /// <returns>False if it was off, or the account is gone.</returns>
    public Task<bool> TurnOffAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => TurnOff(store, accountId, by), cancellationToken);

    /// <summary>Asks the whole team for two steps, or does not any more. It counts at once, for whoever is signed in too.</summary>
    public Task RequireAsync(bool required, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Require(store, required, by), cancellationToken);

    private List<string>? TurnOn(StoreTransaction store, SignedIn signedIn, string secret, long step)
    {
        var account = signedIn.Account;
        if (!AccountTable.TurnOnTwoStep(store, account.Id, secret, step, time.GetUtcNow())) return null;
        SignInTable.DeleteAllOf(store, account.Id, except: signedIn.SignIn.Id);
        Audit(store, new Actor(account.Id, account.Name), Audited.TwoStepOn, account);
        store.Wake(Topic.Accounts, account.Id);
        return NewCodes(store, account.Id);
    }

    private bool UseRecoveryCode(StoreTransaction store, Account account, string code)
    {
        if (!RecoveryCodeTable.Delete(store, account.Id, Secrets.Hash(Secrets.Normal(code)))) return false;
        Audit(store, new Actor(account.Id, account.Name), Audited.RecoveryCodeUsed, account, new() { ["left"] = $"{RecoveryCodeTable.Count(store, account.Id)}" });
        return true;
    }

    private List<string> Renew(StoreTransaction store, Account account)
    {
        Audit(store, new Actor(account.Id, account.Name), Audited.RecoveryCodesRenewed, account);
        return NewCodes(store, account.Id);
    }

    private bool TurnOff(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account || !AccountTable.TurnOffTwoStep(store, accountId)) return false;
        RecoveryCodeTable.DeleteAllOf(store, accountId);
        Audit(store, by, Audited.TwoStepOff, account);
        store.Wake(Topic.Accounts, accountId);
        return true;
    }

    private bool Require(StoreTransaction store, bool required, Actor by)
    {
        if (!RuleTable.Set(store, TeamRule.TwoStep, required)) return false;
        AuditTable.Write(store, time.GetUtcNow(), by, required ? Audited.TwoStepRequired : Audited.TwoStepOptional, nameof(TeamRule.TwoStep));
        foreach (var account in AccountTable.List(store).Where(account => !account.HasTwoStep)) store.Wake(Topic.Accounts, account.Id);
        return true;
    }

    private static List<string> NewCodes(StoreTransaction store, string accountId)
    {
        RecoveryCodeTable.DeleteAllOf(store, accountId);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Secrets.NewCode()).ToList();
        foreach (var code in codes) RecoveryCodeTable.Insert(store, accountId, Secrets.Hash(Secrets.Normal(code)));
        return codes;
    }

    private void Audit(StoreTransaction store, Actor by, string action, Account account, AuditDetails? details = null)
    {
        details ??= [];
        details["name"] = account.Name;
        AuditTable.Write(store, time.GetUtcNow(), by, action, account.Id, details);
    }
}
