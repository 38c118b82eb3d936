using LiveTakeover.Cluster.Membership;
using LiveTakeover.Handoff.Store.Migrations;
using LiveTakeover.Handoff.Tests;
using Orleans;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Tests;

/// <summary>The table of members decides between nodes that do not agree: one change follows another.</summary>
public abstract class MembersContract<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private static readonly DateTime Noon = new(2027, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly TStore store = new();
    private readonly StoredMembers members;

    protected MembersContract() =>
        members = new StoredMembers(new House(store, more: host => host.AddMigrations<ClusterOptions>("Cluster")).Database);

    public Task InitializeAsync() => members.InitializeMembershipTable(tryInitTableVersion: true);

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task A_member_that_joined_is_read_as_it_was_written()
    {
        var joined = Entry(1);
        joined.AddSuspector(Entry(2).SiloAddress, Noon);

        (await members.InsertRow(joined, (await members.ReadAll()).Version.Next())).ShouldBeTrue();

        var (read, _) = (await members.ReadRow(joined.SiloAddress)).Members.ShouldHaveSingleItem();
        read.ToFullString().ShouldBe(joined.ToFullString());
        (await members.ReadAll()).Version.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_changes_on_the_same_version_one_is_made()
    {
        var seen = (await members.ReadAll()).Version;
        (await members.InsertRow(Entry(1), seen.Next())).ShouldBeTrue();

        (await members.InsertRow(Entry(2), seen.Next())).ShouldBeFalse();

        (await members.ReadAll()).Members.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_member_joins_once()
    {
        await JoinsAsync(Entry(1));

        (await members.InsertRow(Entry(1), (await members.ReadAll()).Version.Next())).ShouldBeFalse();

        (await members.ReadAll()).Version.Version.ShouldBe(1);
    }

    [Fact]
    public async Task A_member_that_was_changed_meanwhile_is_not_changed_again()
    {
        await JoinsAsync(Entry(1));
        var (entry, tag) = (await members.ReadAll()).Members.Single();
        (await members.UpdateRow(With(entry, SiloStatus.Active), tag, (await members.ReadAll()).Version.Next())).ShouldBeTrue();

        (await members.UpdateRow(With(entry, SiloStatus.Dead), tag, (await members.ReadAll()).Version.Next())).ShouldBeFalse();

        (await members.ReadAll()).Members.Single().Item1.Status.ShouldBe(SiloStatus.Active);
        (await members.ReadAll()).Version.Version.ShouldBe(2);
    }

    [Fact]
    public async Task A_sign_of_life_stands_in_no_change_s_way()
    {
        await JoinsAsync(Entry(1));
        var (entry, tag) = (await members.ReadAll()).Members.Single();
        var version = (await members.ReadAll()).Version;

        await members.UpdateIAmAlive(With(entry, aliveAt: Noon.AddMinutes(1)));

        (await members.ReadAll()).Members.Single().Item1.IAmAliveTime.ShouldBe(Noon.AddMinutes(1));
        (await members.UpdateRow(With(entry, SiloStatus.Active), tag, version.Next())).ShouldBeTrue();
    }

    [Fact]
    public async Task Members_that_died_long_ago_are_forgotten()
    {
        await JoinsAsync(With(Entry(1), SiloStatus.Dead));
        await JoinsAsync(With(Entry(2), SiloStatus.Active));
        await JoinsAsync(With(Entry(3), SiloStatus.Dead, Noon.AddHours(2)));

        await members.CleanupDefunctSiloEntries(new DateTimeOffset(Noon.AddHours(1)));

        (await members.ReadAll()).Members.Select(member => member.Item1.SiloAddress.Generation).Order().ShouldBe([2, 3]);
        await members.DeleteMembershipTableEntries("livetakeover");
        (await members.ReadAll()).Members.ShouldBeEmpty();
    }

    private async Task JoinsAsync(MembershipEntry entry) =>
        (await members.InsertRow(entry, (await members.ReadAll()).Version.Next())).ShouldBeTrue();

    private static MembershipEntry With(MembershipEntry entry, SiloStatus status = SiloStatus.Active, DateTime? aliveAt = null) =>
        (Member.Of(entry) with { Status = status, AliveAt = aliveAt ?? entry.IAmAliveTime }).ToEntry();

    private static MembershipEntry Entry(int generation) => new()
    {
        SiloAddress = SiloAddress.New(System.Net.IPAddress.Loopback, 11111, generation),
        HostName = "host",
        SiloName = $"node {generation}",
        RoleName = "bot",
        Status = SiloStatus.Joining,
        StartTime = Noon,
        IAmAliveTime = Noon,
        SuspectTimes = [],
    };
}

public sealed class SqliteMembersTests : MembersContract<SqliteStore>;

public sealed class PostgresMembersTests : MembersContract<PostgresStore>;
