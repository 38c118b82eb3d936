namespace LiveTakeover.Handoff;

/// <summary>How somebody showed who they are.</summary>
public enum SignInWay
{
    Password = 1,
    Provider = 2,
}

/// <summary>A browser in which somebody is signed in.</summary>
/// <param name="Browser">What the browser calls itself, as it came: hostile text.</param>
/// <param name="SeenAt">When it last asked for something, give or take <see cref="SignIns.SeenEvery"/>.</param>
public sealed record OpenSignIn(string Id, string AccountId, SignInWay Way, string? Browser, DateTimeOffset At, DateTimeOffset SeenAt);

/// <summary>Somebody who is signed in.</summary>
/// <param name="MustTurnOnTwoStep">The team asks for two steps, and this account has one: it may do nothing else before.</param>
public sealed record SignedIn(Account Account, OpenSignIn SignIn, bool MustTurnOnTwoStep);
