using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveTakeover.AgentHub;

/// <summary>Roles by the names that the API has for them.</summary>
internal static class Roles
{
    public static Role? Parse(string? name) =>
        Enum.GetNames<Role>().FirstOrDefault(known => known == name) is { } known ? Enum.Parse<Role>(known) : null;

    public static ProblemHttpResult Unknown(string? name) =>
        Problems.BadRequest($"'{name}' is no role. Choose {string.Join(", ", Enum.GetNames<Role>())}.");
}
