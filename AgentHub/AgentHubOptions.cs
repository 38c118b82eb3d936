using LiveTakeover.AgentHub.SignIn.Provider;

namespace LiveTakeover.AgentHub;

/// <summary>The <c>AgentHub</c> section of the settings.</summary>
public sealed class AgentHubOptions
{
    public const string Section = "AgentHub";

    public SetupOptions Setup { get; set; } = new();

    /// <summary>Whether accounts may sign in by password. If false, only the identity provider works.</summary>
    public bool PasswordSignIn { get; set; } = true;

    public ProviderOptions OpenIdConnect { get; set; } = new();
}

/// <summary>The <c>AgentHub:Setup</c> section: the first administrator, created at start if there is none.</summary>
public sealed class SetupOptions
{
    public string? AdminEmail { get; set; }

    public string? AdminPassword { get; set; }

    public bool IsGiven => !string.IsNullOrEmpty(AdminEmail) && !string.IsNullOrEmpty(AdminPassword);
}
