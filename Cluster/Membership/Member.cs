using System.Text.Json;
using Orleans;
using Orleans.Runtime;

namespace LiveTakeover.Cluster.Membership;

/// <summary>A node as its row in the table of members keeps it.</summary>
internal sealed record Member(
    string Address, SiloStatus Status, IReadOnlyList<Suspicion> Suspicions, string HostName, string Name, string? Role, int ProxyPort,
    DateTime StartedAt, DateTime AliveAt)
{
    public static Member Of(MembershipEntry entry) => new(
        entry.SiloAddress.ToParsableString(), entry.Status,
        [.. (entry.SuspectTimes ?? []).Select(one => new Suspicion(one.Item1.ToParsableString(), one.Item2))],
        entry.HostName ?? "", entry.SiloName ?? "", entry.RoleName, entry.ProxyPort, entry.StartTime, entry.IAmAliveTime);

    public static Member Parse(string json) => JsonSerializer.Deserialize<Member>(json)!;

    public string ToJson() => JsonSerializer.Serialize(this);

    public MembershipEntry ToEntry() => new()
    {
        SiloAddress = SiloAddress.FromParsableString(Address),
        Status = Status,
        SuspectTimes = [.. Suspicions.Select(one => Tuple.Create(SiloAddress.FromParsableString(one.By), one.At))],
        HostName = HostName,
        SiloName = Name,
        RoleName = Role,
        ProxyPort = ProxyPort,
        StartTime = StartedAt,
        IAmAliveTime = AliveAt,
    };
}

/// <summary>A node found this member not to answer.</summary>
internal sealed record Suspicion(string By, DateTime At);
