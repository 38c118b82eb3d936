namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>
/// Links into the team end with the rights of the administrator who made them: a former administrator may have kept one, and could
/// come back by it.
/// </summary>
internal sealed class WithdrawLinks : IInTransaction<AccountChanged>
{
    public void Handle(StoreTransaction store, AccountChanged happened)
    {
        if (!happened.EndsAdministration) return;
        PasswordLinkTable.DeleteMadeBy(store, happened.Before.Id);
        foreach (var invitation in InvitationTable.DeleteMadeBy(store, happened.Before.Id))
        {
            store.Record(
                happened.At, happened.By, TeamActs.InvitationWithdrawn, invitation.Id, new() { ["email"] = invitation.Email });
            store.Notify(TeamTopics.Accounts, invitation.Id);
        }
    }
}
