using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Team;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Programs;

namespace LiveTakeover.AgentHub.Programs;

/// <summary>API keys, for administrators. A secret is shown once, when its key is made.</summary>
internal static class KeysApi
{
    private const int LongestName = 100;

    public static void MapKeys(this RouteGroupBuilder api)
    {
        var keys = api.MapGroup("/keys").RequireAuthorization(Policies.Administration);
        keys.MapGet("", ListAsync);
        keys.MapPost("", MakeAsync);
        keys.MapDelete("/{id}", RevokeAsync);
    }

    private static async Task<Ok<KeyView[]>> ListAsync(ApiKeys keys, CancellationToken cancellationToken) =>
        TypedResults.Ok((await keys.ListAsync(cancellationToken)).Select(KeyView.Of).ToArray());

    private static async Task<Results<Ok<NewKeyView>, ProblemHttpResult>> MakeAsync(
        NewKeyRequest request, ApiKeys keys, CurrentAccount current, TimeProvider time, CancellationToken cancellationToken)
    {
        if (request.Name is null or { Length: > LongestName } || NameText.Plain(request.Name).Length == 0)
            return Problems.BadRequest($"Name the program that will use the key, in {LongestName} characters at most.");
        if (ScopeOf(request.Scope) is not { } scope)
            return Problems.BadRequest("Say in 'scope' one of read, agent and administration.");
        if (request.ExpiresAt <= time.GetUtcNow())
            return Problems.BadRequest("Give in 'expiresAt' a time to come, or leave it out for a key without a last day.");
        return await keys.MakeAsync(request.Name, scope, current.Account, request.ExpiresAt, cancellationToken) is { } made
            ? TypedResults.Ok(new NewKeyView(KeyView.Of(made.Key), made.Secret))
            : Problems.Problem(
                StatusCodes.Status409Conflict, "too-many-keys", $"There are {ApiKeys.MostKeys} keys already. Revoke one that is not used.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        string id, ApiKeys keys, CurrentAccount current, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(id, current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("API key");

    private static KeyScope? ScopeOf(string? name) =>
        Enum.GetValues<KeyScope>().Where(scope => scope.ToString().Equals(name, StringComparison.OrdinalIgnoreCase))
            .Cast<KeyScope?>().FirstOrDefault();

    /// <param name="Name">The program that will use the key.</param>
    /// <param name="Scope">One of <c>read</c>, <c>agent</c> and <c>administration</c>.</param>
    /// <param name="ExpiresAt">The end of the key's last day; null: it has none.</param>
    internal sealed record NewKeyRequest(string? Name, string? Scope, DateTimeOffset? ExpiresAt = null);

    /// <param name="Key">The key.</param>
    /// <param name="Secret">Shown only this once, because the store keeps only its hash.</param>
    internal sealed record NewKeyView(KeyView Key, string Secret);

    internal sealed record KeyView(
        string Id, string Name, KeyScope Scope, string Ending, PersonView MadeBy, [property: RoleName] Role Role, DateTimeOffset CreatedAt,
        DateTimeOffset? UsedAt, DateTimeOffset? ExpiresAt)
    {
        public static KeyView Of(ApiKey key) => new(
            key.Id, key.Name, key.Scope, key.Ending, new PersonView(key.MadeBy.Id, key.MadeBy.Name), key.Role, key.CreatedAt, key.UsedAt,
            key.ExpiresAt);
    }
}
