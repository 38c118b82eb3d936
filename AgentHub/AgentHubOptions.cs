using LiveTakeover.AgentHub.SignIn.Provider;
using LiveTakeover.Handoff.Conversations.Limits;

namespace LiveTakeover.AgentHub;

/// <summary>The <c>AgentHub</c> section of the settings.</summary>
public sealed class AgentHubOptions
{
    public const string Section = "AgentHub";

    public SetupOptions Setup { get; set; } = new();

    /// <summary>Whether accounts may sign in by password. If false, only the identity provider works.</summary>
    public bool PasswordSignIn { get; set; } = true;

    /// <summary>Passwords that may be tried under one remote address, in browsers in which nobody has signed in before.</summary>
    public Rate SignInRate { get; set; } = new() { Burst = 60, PerSecond = 0.5 };

    public ProviderOptions OpenIdConnect { get; set; } = new();
}

/// <summary>The <c>AgentHub:Setup</c> section: the first administrator, created at start if there is none.</summary>
public sealed class SetupOptions
{
    public string? AdminEmail { get; set; }

    public string? AdminPassword { get; set; }

    public bool IsGiven => !string.IsNullOrEmpty(AdminEmail) && !string.IsNullOrEmpty(AdminPassword);
}
