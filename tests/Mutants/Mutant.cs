using System.Text.Json;

namespace LiveTakeover.Mutants;

/// <summary>The product with one of its protections off.</summary>
/// <param name="Name">What it does wrong.</param>
internal sealed record Mutant(string Name, IReadOnlyList<Edit> Edits)
{
    public static IReadOnlyList<Mutant> All { get; } = JsonSerializer.Deserialize<List<Mutant>>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mutants.json")), JsonSerializerOptions.Web)!;
}

/// <param name="File">A file of the product, from its root.</param>
/// <param name="Text">What stands in it once.</param>
internal sealed record Edit(string File, string Text, string Instead);
