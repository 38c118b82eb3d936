using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.AgentHub;

/// <summary>Who is asking.</summary>
internal sealed class CurrentAccount(IHttpContextAccessor http)
{
    public Account Account => http.HttpContext?.Features.Get<Account>()
        ?? throw new InvalidOperationException("Only endpoints that require a signed-in account may ask who it is.");

    public Actor AsActor => new(Account.Id, Account.Name);

    public Holder AsHolder => new(Account.Id, Account.Name);
}
