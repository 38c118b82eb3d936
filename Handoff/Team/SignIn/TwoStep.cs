using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.SignIn;

/// <summary>A rule for the whole team.</summary>
public enum TeamRule
{
    /// <summary>Sign-in by password requires two steps.</summary>
    TwoStep,
}

/// <summary>
/// The second step of signing in by password. The hub computes the codes. This class records the used ones, so that no code works
/// twice, even in parallel requests.
/// </summary>
public sealed class TwoStep(IDatabase database, TimeProvider time)
{
    public const int RecoveryCodes = 10;

    public Task<bool> IsRequiredAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RuleTable.Has(store, TeamRule.TwoStep), cancellationToken);

    public Task<int> RecoveryCodesLeftAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => RecoveryCodeTable.Count(store, accountId), cancellationToken);

    /// <summary>Turns two-step sign-in on and ends the account's other sign-ins, which used only one step.</summary>
    /// <param name="signedIn">The account, and its sign-in to keep.</param>
    /// <param name="secret">The secret, encrypted by the hub.</param>
    /// <param name="step">The time step of the confirming code, which counts as used.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>The recovery codes, which are shown only this once; null if two-step sign-in is already on.</returns>
    public Task<IReadOnlyList<string>?> TurnOnAsync(
        SignedIn signedIn, string secret, long step, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<string>?>(store => TurnOn(store, signedIn, secret, step), cancellationToken);

    /// <returns>False if a code of this time step or a later one was already used.</returns>
    public Task<bool> UseStepAsync(Account account, long step, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => AccountTable.UseStep(store, account, step), cancellationToken);

    /// <returns>False if the account has no such code, or if it was already used.</returns>
    public Task<bool> UseRecoveryCodeAsync(Account account, string code, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => UseRecoveryCode(store, account, code), cancellationToken);

    /// <summary>Creates new recovery codes; the old ones stop working.</summary>
    public Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Account account, CancellationToken cancellationToken = default) =>
        database.WriteAsync<IReadOnlyList<string>>(store => Renew(store, account), cancellationToken);

    /// <returns>False if two-step sign-in was already off, or if the account does not exist.</returns>
    public Task<bool> TurnOffAsync(string accountId, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => TurnOff(store, accountId, by), cancellationToken);

    /// <summary>Sets whether the whole team must use two-step sign-in. It applies at once, also to people who are signed in.</summary>
    public Task RequireAsync(bool required, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Require(store, required, by), cancellationToken);

    private List<string>? TurnOn(StoreTransaction store, SignedIn signedIn, string secret, long step)
    {
        var account = signedIn.Account;
        if (!AccountTable.TurnOnTwoStep(store, account.Id, secret, step, time.GetUtcNow())) return null;
        SignInTable.DeleteAllOf(store, account.Id, except: signedIn.SignIn.Id);
        Audit(store, new Actor(account.Id, account.Name), TeamActs.TwoStepOn, account);
        store.Notify(TeamTopics.Accounts, account.Id);
        return NewCodes(store, account.Id);
    }

    private bool UseRecoveryCode(StoreTransaction store, Account account, string code)
    {
        if (!RecoveryCodeTable.Delete(store, account.Id, Secrets.Hash(Secrets.Normal(code)))) return false;
        Audit(
            store, new Actor(account.Id, account.Name), TeamActs.RecoveryCodeUsed, account,
            new() { ["left"] = $"{RecoveryCodeTable.Count(store, account.Id)}" });
        return true;
    }

    private List<string> Renew(StoreTransaction store, Account account)
    {
        Audit(store, new Actor(account.Id, account.Name), TeamActs.RecoveryCodesRenewed, account);
        return NewCodes(store, account.Id);
    }

    private bool TurnOff(StoreTransaction store, string accountId, Actor by)
    {
        if (AccountTable.Find(store, accountId) is not { } account || !AccountTable.TurnOffTwoStep(store, accountId)) return false;
        RecoveryCodeTable.DeleteAllOf(store, accountId);
        Audit(store, by, TeamActs.TwoStepOff, account);
        store.Notify(TeamTopics.Accounts, accountId);
        return true;
    }

    private bool Require(StoreTransaction store, bool required, Actor by)
    {
        if (!RuleTable.Set(store, TeamRule.TwoStep, required)) return false;
        store.Record(time.GetUtcNow(), by, required ? TeamActs.TwoStepRequired : TeamActs.TwoStepOptional, nameof(TeamRule.TwoStep));
        foreach (var account in AccountTable.List(store).Where(account => !account.HasTwoStep))
            store.Notify(TeamTopics.Accounts, account.Id);
        return true;
    }

    private static List<string> NewCodes(StoreTransaction store, string accountId)
    {
        RecoveryCodeTable.DeleteAllOf(store, accountId);
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => Secrets.NewCode()).ToList();
        foreach (var code in codes) RecoveryCodeTable.Insert(store, accountId, Secrets.Hash(Secrets.Normal(code)));
        return codes;
    }

    private void Audit(StoreTransaction store, Actor by, string action, Account account, ActDetails? details = null)
    {
        details ??= [];
        details["name"] = account.Name;
        store.Record(time.GetUtcNow(), by, action, account.Id, details);
    }
}
