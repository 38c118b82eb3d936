using System.Text.Json.Serialization;
using LiveTakeover.Handoff.Team.Accounts;

namespace LiveTakeover.AgentHub.Team;

/// <summary>Parses the role names of the API.</summary>
internal static class RoleNames
{
    public static Role? Parse(string? name) =>
        Enum.GetNames<Role>().FirstOrDefault(known => known == name) is { } known ? Enum.Parse<Role>(known) : null;

    public static ProblemHttpResult Unknown(string? name) =>
        Problems.BadRequest($"'{name}' is no role. Choose {string.Join(", ", Enum.GetNames<Role>())}.");
}

/// <summary>On a property: the role by its name, and not in camel case like what else the API enumerates.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RoleNameAttribute : JsonConverterAttribute
{
    public override JsonConverter CreateConverter(Type typeToConvert) => new JsonStringEnumConverter<Role>();
}
