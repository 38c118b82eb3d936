using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.AgentHub.Audit;

/// <summary>The audit log for administrators, newest first, in pages.</summary>
internal static class AuditApi
{
    public static void MapAudit(this RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").RequireAuthorization(Policies.Administration);
        audit.MapGet("", ReadAsync);
        audit.MapGet("/people", PeopleAsync);
    }

    private static async Task<Results<Ok<AuditPage>, ProblemHttpResult>> ReadAsync(
        AuditLog audit, CancellationToken cancellationToken, string? area = null, string? by = null, string? before = null, int limit = 50)
    {
        if (area is not null && !AuditLog.Areas.Contains(area, StringComparer.Ordinal))
            return Problems.BadRequest(
                $"'{area}' is no area of the audit log. Ask for {string.Join(", ", AuditLog.Areas)}, or leave it out.");
        var page = Math.Clamp(limit, 1, AuditLog.LongestPage);
        return TypedResults.Ok(await audit.ReadAsync(area, by, before, page, cancellationToken));
    }

    /// <summary>The people by whom the log can be filtered.</summary>
    private static async Task<Ok<PersonView[]>> PeopleAsync(AuditLog audit, CancellationToken cancellationToken) =>
        TypedResults.Ok((await audit.ActorsAsync(cancellationToken)).Select(actor => new PersonView(actor.Id, actor.Name)).ToArray());
}
