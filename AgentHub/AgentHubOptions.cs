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

    /// <summary>Requests that programs may make with one API key.</summary>
    public Rate KeyRate { get; set; } = new() { Burst = 600, PerSecond = 20 };

    public WebhooksOptions Webhooks { get; set; } = new();

    public ProviderOptions OpenIdConnect { get; set; } = new();
}

/// <summary>The <c>AgentHub:Webhooks</c> section: where the hub sends events to.</summary>
public sealed class WebhooksOptions
{
    /// <summary>
    /// Allows receivers in this host's own network, and without TLS. For development, or if every administrator may access that network.
    /// </summary>
    public bool DangerouslyAllowPrivateNetworks { get; set; }
}

/// <summary>The <c>AgentHub:Setup</c> section: the first administrator, created at start if there is none.</summary>
public sealed class SetupOptions
{
    public string? AdminEmail { get; set; }

    public string? AdminPassword { get; set; }

    public bool IsGiven => !string.IsNullOrEmpty(AdminEmail) && !string.IsNullOrEmpty(AdminPassword);
}
