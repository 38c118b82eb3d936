namespace LiveTakeover.Cluster.Membership;

internal static class MemberTable
{
    public static IReadOnlyList<MemberRow> All(StoreTransaction store) => store.Query<MemberRow>("SELECT * FROM cluster_members");

    public static MemberRow? Find(StoreTransaction store, string address) =>
        store.QueryFirst<MemberRow>("SELECT * FROM cluster_members WHERE address = @address", new { address });

    public static VersionRow Version(StoreTransaction store) =>
        store.QueryFirst<VersionRow>("SELECT version, etag FROM cluster_version WHERE id = 1")!;

    /// <summary>Every change of members follows another one, so two nodes never decide on the same members at once.</summary>
    /// <returns>False if another change came first.</returns>
    public static bool MoveVersion(StoreTransaction store, int version, string expected) => store.Execute(
        "UPDATE cluster_version SET version = @version, etag = @etag WHERE id = 1 AND etag = @expected",
        new { version, etag = NewTag(), expected }) > 0;

    /// <returns>False if the member is known.</returns>
    public static bool Add(StoreTransaction store, Member member) => store.Execute(
        "INSERT INTO cluster_members (address, etag, member, alive_at) VALUES (@Address, @etag, @json, @at) ON CONFLICT (address) DO NOTHING",
        new { member.Address, etag = NewTag(), json = member.ToJson(), at = member.AliveAt.Ticks }) > 0;

    /// <returns>False if the member was changed by another.</returns>
    public static bool Change(StoreTransaction store, Member member, string expected) => store.Execute(
        "UPDATE cluster_members SET etag = @etag, member = @json WHERE address = @Address AND etag = @expected",
        new { member.Address, etag = NewTag(), json = member.ToJson(), expected }) > 0;

    /// <summary>A sign of life is no change of members: it keeps the tag.</summary>
    public static void SetAliveAt(StoreTransaction store, string address, DateTime at) => store.Execute(
        "UPDATE cluster_members SET alive_at = @at WHERE address = @address", new { address, at = at.Ticks });

    public static void Remove(StoreTransaction store, string address) =>
        store.Execute("DELETE FROM cluster_members WHERE address = @address", new { address });

    private static string NewTag() => Guid.NewGuid().ToString("N");
}

internal sealed class MemberRow
{
    public required string Address { get; init; }
    public required string Etag { get; init; }
    public required string Member { get; init; }
    public long AliveAt { get; init; }

    public Member ToMember() => Membership.Member.Parse(Member) with { AliveAt = new DateTime(AliveAt, DateTimeKind.Utc) };
}

internal sealed class VersionRow
{
    public int Version { get; init; }
    public required string Etag { get; init; }
}
