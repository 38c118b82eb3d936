using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Tests;

/// <summary>
/// Policies as in the product, but not kept by endpoint: for that every endpoint would be compiled once more, in every host of every test.
/// </summary>
public sealed class UnkeptPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    public override bool AllowsCachingPolicies => false;
}
