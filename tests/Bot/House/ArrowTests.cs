using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LiveTakeover.Bot.Tests;

/// <summary>Nothing points against the arrows of docs/architecture.md.</summary>
public sealed class ArrowTests
{
    public static TheoryData<string, string[]> Arrows => new()
    {
        { "BotFramework", [] },
        { "BotFramework.Blobs", ["BotFramework"] },
        { "Handoff", ["BotFramework"] },
        { "Middleware", ["Handoff", "BotFramework"] },
        { "Dialogs", ["Handoff", "BotFramework"] },
        { "DirectLine", ["Handoff", "BotFramework"] },
        { "AgentHub", ["Handoff", "Dialogs", "BotFramework"] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_room_references_only_the_rooms_that_it_may(string room, string[] may) =>
        Assembly.Load($"LiveTakeover.{room}").GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.StartsWith("LiveTakeover.", StringComparison.Ordinal))
            .Except(may.Select(name => $"LiveTakeover.{name}"))
            .ShouldBeEmpty();

    [Fact]
    public void The_domain_knows_activities_but_no_bots() =>
        NamespacesUsedBy("Handoff").Where(used => used.StartsWith("Microsoft.Bot", StringComparison.Ordinal)).ShouldBe(["Microsoft.Bot.Schema"]);

    [Fact]
    public void The_bot_framework_knows_neither_agents_nor_stories() =>
        Assembly.Load("LiveTakeover.BotFramework").GetExportedTypes()
            .Select(type => type.FullName!)
            .Where(name => name.Contains("Agent", StringComparison.Ordinal) || name.Contains("Story", StringComparison.Ordinal) || name.Contains("Takeover.H", StringComparison.Ordinal))
            .ShouldBeEmpty();

    private static IEnumerable<string> NamespacesUsedBy(string room)
    {
        using var file = new PEReader(File.OpenRead(Assembly.Load($"LiveTakeover.{room}").Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(handle => metadata.GetString(metadata.GetTypeReference(handle).Namespace)).Distinct().Order(StringComparer.Ordinal)];
    }
}
