using Orleans;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Membership;

/// <summary>Orleans' table of members, in the product's own database.</summary>
internal sealed class StoredMembers(IDatabase database) : IMembershipTable
{
    // Migrations have made the tables.
    public Task InitializeMembershipTable(bool tryInitTableVersion) => database.ReadAsync(MemberTable.Version);

    public Task<MembershipTableData> ReadAll() =>
        database.ReadAsync(store => Data(store, MemberTable.All(store)));

    public Task<MembershipTableData> ReadRow(SiloAddress key) => database.ReadAsync(
        store => Data(store, MemberTable.Find(store, key.ToParsableString()) is { } row ? [row] : []));

    public Task<bool> InsertRow(MembershipEntry entry, TableVersion tableVersion)
    {
        var member = Member.Of(entry);
        return database.WriteAsync(store => MemberTable.Find(store, member.Address) is null
            && MemberTable.MoveVersion(store, tableVersion.Version, tableVersion.VersionEtag)
            && MemberTable.Add(store, member));
    }

    public Task<bool> UpdateRow(MembershipEntry entry, string etag, TableVersion tableVersion)
    {
        var member = Member.Of(entry);
        return database.WriteAsync(store => MemberTable.Find(store, member.Address)?.Etag == etag
            && MemberTable.MoveVersion(store, tableVersion.Version, tableVersion.VersionEtag)
            && MemberTable.Change(store, member, etag));
    }

    public Task UpdateIAmAlive(MembershipEntry entry) => database.WriteAsync(
        store => MemberTable.SetAliveAt(store, entry.SiloAddress.ToParsableString(), entry.IAmAliveTime));

    public Task CleanupDefunctSiloEntries(DateTimeOffset beforeDate) => database.WriteAsync(store =>
    {
        foreach (var member in MemberTable.All(store).Select(row => row.ToMember()))
            if (member.Status == SiloStatus.Dead && member.AliveAt < beforeDate.UtcDateTime) MemberTable.Remove(store, member.Address);
    });

    public Task DeleteMembershipTableEntries(string clusterId) => database.WriteAsync(store =>
    {
        foreach (var row in MemberTable.All(store)) MemberTable.Remove(store, row.Address);
    });

    private static MembershipTableData Data(StoreTransaction store, IReadOnlyList<MemberRow> rows)
    {
        var version = MemberTable.Version(store);
        return new MembershipTableData(
            [.. rows.Select(row => Tuple.Create(row.ToMember().ToEntry(), row.Etag))],
            new TableVersion(version.Version, version.Etag));
    }
}
