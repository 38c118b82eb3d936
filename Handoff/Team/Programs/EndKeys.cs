using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.Programs;

/// <summary>Keys end with the account that made them. While their maker may not answer people, they hold nothing either.</summary>
internal sealed class EndKeys(TimeProvider time) : IInTransaction<AccountChanged>
{
    public void Handle(StoreTransaction store, AccountChanged happened)
    {
        if (!happened.EndsAnswering) return;
        foreach (var key in ApiKeyTable.MadeBy(store, happened.Before.Id))
        {
            if (happened.IsRemoved) ApiKeys.Revoke(store, key, happened.By, time.GetUtcNow());
            else store.Publish(new KeyEnded(key, happened.By, happened.At));
        }
    }
}
