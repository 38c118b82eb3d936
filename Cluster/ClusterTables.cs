using LiveTakeover.Handoff.Store.Copying;

namespace LiveTakeover.Cluster;

public static class ClusterTables
{
    /// <summary>Who is a member belongs to the processes that run on a database, and is not copied to another one.</summary>
    public static CopyRule CopyRule { get; } = new(["cluster_members", "cluster_version"]);
}
