using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub.Accounts;

/// <summary>The account that makes the request.</summary>
internal sealed class CurrentAccount(IHttpContextAccessor http)
{
    public SignedIn SignedIn => http.HttpContext?.SignedIn()
        ?? throw new InvalidOperationException("Only endpoints that require a signed-in account may ask who it is.");

    public Account Account => SignedIn.Account;

    public Actor AsActor => new(Account.Id, Account.Name);

    public ScheduleEditor AsScheduleEditor => new(Account.Id, Account.Name);

    public Holder AsHolder => new(Account.Id, Account.Name);
}

internal static class SignedInExtension
{
    // Items stay when SignalR copies the context of a connection that polls. Features do not.
    private static readonly object Key = typeof(SignedIn);

    public static void SignIn(this HttpContext http, SignedIn signedIn) => http.Items[Key] = signedIn;

    /// <summary>Null for a request of somebody who has not signed in.</summary>
    public static SignedIn? SignedIn(this HttpContext http) => http.Items[Key] as SignedIn;
}
