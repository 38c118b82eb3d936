using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.AgentHub.Accounts;

/// <summary>The account that makes the request.</summary>
internal sealed class CurrentAccount(IHttpContextAccessor http)
{
    public SignedIn SignedIn => http.HttpContext?.Features.Get<SignedIn>()
        ?? throw new InvalidOperationException("Only endpoints that require a signed-in account may ask who it is.");

    public Account Account => SignedIn.Account;

    public Actor AsActor => new(Account.Id, Account.Name);

    public ScheduleEditor AsScheduleEditor => new(Account.Id, Account.Name);

    public Holder AsHolder => new(Account.Id, Account.Name);
}
