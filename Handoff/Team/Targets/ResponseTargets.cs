using System.Globalization;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Targets;

/// <summary>The team's targets for answers. There are none until an administrator sets some.</summary>
public sealed class ResponseTargets(IDatabase database, TimeProvider time)
{
    public Task<ResponseTargetSet> ReadAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(TargetTable.Read, cancellationToken);

    public Task SaveAsync(IReadOnlyList<ResponseTarget> targets, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                var before = TargetTable.Read(store);
                TargetTable.Replace(store, targets);
                store.Record(
                    time.GetUtcNow(), by, TeamActs.TargetsSaved, "targets",
                    new() { ["before"] = Words(before.All), ["after"] = Words(targets) });
                store.Notify(TeamTopics.Support, "targets");
            },
            cancellationToken);

    private static string Words(IReadOnlyList<ResponseTarget> targets) => string.Join(
        '\n',
        targets.Select(target => string.Create(
            CultureInfo.InvariantCulture,
            $"{(target.GroupId.Length == 0 ? "*" : target.GroupId)}: {target.FirstAnswer?.ToString(CultureInfo.InvariantCulture) ?? "–"} / {target.Answer?.ToString(CultureInfo.InvariantCulture) ?? "–"} min")));
}
