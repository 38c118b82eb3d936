using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.Handoff.Team.SignIn;

/// <summary>How a person authenticated.</summary>
public enum SignInWay
{
    Password = 1,
    Provider = 2,

    /// <summary>No person: a program by its key.</summary>
    Key = 3,
}

/// <summary>A sign-in of one browser.</summary>
/// <param name="Browser">The browser's User-Agent header, unchanged: treat it as hostile text.</param>
/// <param name="SeenAt">Time of the browser's last request, to within <see cref="SignIns.SeenEvery"/>.</param>
public sealed record OpenSignIn(string Id, string AccountId, SignInWay Way, string? Browser, DateTimeOffset At, DateTimeOffset SeenAt);

/// <summary>A signed-in account.</summary>
/// <param name="MustTurnOnTwoStep">The team requires two-step sign-in and this account has not turned it on: it can do nothing else
/// before.</param>
public sealed record SignedIn(Account Account, OpenSignIn SignIn, bool MustTurnOnTwoStep);
