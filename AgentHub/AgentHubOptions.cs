using System.ComponentModel.DataAnnotations;

namespace LiveTakeover.AgentHub;

/// <summary>The <c>AgentHub</c> section of the settings.</summary>
public sealed class AgentHubOptions : IValidatableObject
{
    public const string Section = "AgentHub";

    public SetupOptions Setup { get; set; } = new();

    /// <summary>One may sign in by password. False: by the identity provider alone.</summary>
    public bool PasswordSignIn { get; set; } = true;

    public ProviderOptions OpenIdConnect { get; set; } = new();

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!PasswordSignIn && !OpenIdConnect.IsOn)
            yield return new ValidationResult("AgentHub:PasswordSignIn is false, and AgentHub:OpenIdConnect:Authority is empty: nobody could sign in. Set one of them.");
        foreach (var problem in Setup.Problems().Concat(OpenIdConnect.Problems())) yield return problem;
    }
}

/// <summary>The <c>AgentHub:Setup</c> section: the first administrator, made at start when there is none.</summary>
public sealed class SetupOptions
{
    public string? AdminEmail { get; set; }

    public string? AdminPassword { get; set; }

    public bool IsGiven => !string.IsNullOrEmpty(AdminEmail) && !string.IsNullOrEmpty(AdminPassword);

    internal IEnumerable<ValidationResult> Problems()
    {
        if (string.IsNullOrEmpty(AdminEmail) != string.IsNullOrEmpty(AdminPassword))
            yield return new ValidationResult("Set both AgentHub:Setup:AdminEmail and AgentHub:Setup:AdminPassword, or neither.");
        if (!IsGiven) yield break;
        if (Credentials.EmailProblem(AdminEmail) is { } email)
            yield return new ValidationResult($"AgentHub:Setup:AdminEmail: {email.ProblemDetails.Title}");
        if (Credentials.PasswordProblem(AdminPassword, AdminEmail!) is { } password)
            yield return new ValidationResult($"AgentHub:Setup:AdminPassword: {password.ProblemDetails.Title}");
    }
}
