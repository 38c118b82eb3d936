using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.AgentHub;

/// <summary>Who is asking.</summary>
internal sealed class CurrentAccount(IHttpContextAccessor http)
{
    public SignedIn SignedIn => http.HttpContext?.Features.Get<SignedIn>()
        ?? throw new InvalidOperationException("Only endpoints that require a signed-in account may ask who it is.");

    public Account Account => SignedIn.Account;

    public Actor AsActor => new(Account.Id, Account.Name);

    public Holder AsHolder => new(Account.Id, Account.Name);
}
