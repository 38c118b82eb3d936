using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using LiveTakeover.Tests;

namespace LiveTakeover.Bot.Tests;

/// <summary>Nothing points against the arrows of docs/architecture.md.</summary>
public sealed partial class ArrowTests
{
    private static readonly string[] Framework = ["BotFramework.Json", "BotFramework.Spoken"];
    private static readonly string[] Conversations = ["Handoff.Store", "Handoff.Conversations"];
    private static readonly string[] Handoff = [.. Conversations, "Handoff.Availability", "Handoff.Team"];

    public static TheoryData<string, string[]> Arrows => new()
    {
        { "BotFramework.Json", [] },
        { "BotFramework.Spoken", ["BotFramework.Json"] },
        { "Handoff.Store", [] },
        { "Handoff.Availability", [] },
        { "Handoff.Conversations", ["Handoff.Store", .. Framework] },
        { "Handoff.Team", [.. Handoff, .. Framework] },
        { "Middleware", [.. Conversations, .. Framework] },
        { "Cluster", [.. Conversations, .. Framework] },
        { "Dialogs", [.. Conversations, "Handoff.Availability", "Middleware", .. Framework] },
        { "DirectLine", [.. Conversations, .. Framework] },
        { "AgentHub", [.. Handoff, "Dialogs", .. Framework] },
    };

    [Theory]
    [MemberData(nameof(Arrows))]
    public void A_room_references_only_the_rooms_that_it_may(string room, string[] may) =>
        References(room).Where(name => name.StartsWith("LiveTakeover.", StringComparison.Ordinal))
            .Except(may.Select(name => $"LiveTakeover.{name}"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Handoff.Conversations")]
    [InlineData("Handoff.Team")]
    public void The_domain_knows_activities_but_no_bots(string room) =>
        NamespacesUsedBy(room).Where(used => used.StartsWith("Microsoft.Bot", StringComparison.Ordinal)).Except(["Microsoft.Bot.Schema"])
            .ShouldBeEmpty();

    [Fact]
    public void The_store_and_the_schedule_know_no_activities() =>
        References("Handoff.Store").Concat(References("Handoff.Availability"))
            .ShouldNotContain(name => name.StartsWith("Microsoft.Bot", StringComparison.Ordinal));

    /// <summary>The folders of a room stand one above the other, as their usings show.</summary>
    [Theory]
    [InlineData("Handoff/Store")]
    [InlineData("Handoff/Conversations")]
    [InlineData("DirectLine")]
    public void The_folders_of_a_room_know_each_other_in_one_direction(string room)
    {
        var arrows = FoldersOf(room).ToDictionary(
            folder => Path.GetFileName(folder)!, folder => FoldersUsedIn(folder, room), StringComparer.Ordinal);

        foreach (var folder in arrows.Keys) Below(folder, arrows).ShouldNotContain(folder, $"{room}/{folder} comes back to itself");
    }

    private static HashSet<string> Below(string folder, Dictionary<string, string[]> arrows)
    {
        var below = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Stack<string>(arrows[folder]);
        while (ahead.TryPop(out var next))
            if (below.Add(next)) foreach (var further in arrows.GetValueOrDefault(next, [])) ahead.Push(further);
        return below;
    }

    private static IEnumerable<string> FoldersOf(string room) =>
        Directory.EnumerateDirectories(Path.Combine(ProjectFolder.Root, room))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs").Any());

    private static string[] FoldersUsedIn(string folder, string room) => [.. Directory.EnumerateFiles(folder, "*.cs")
        .SelectMany(file => Using().Matches(File.ReadAllText(file)).Select(match => match.Groups["name"].Value))
        .Where(name => name.StartsWith($"LiveTakeover.{room.Replace('/', '.')}.", StringComparison.Ordinal))
        .Select(name => name.Split('.').ElementAt(room.Split('/').Length + 1))
        .Where(used => used != Path.GetFileName(folder))
        .Distinct()];

    private static IEnumerable<string> References(string room) =>
        Assembly.Load($"LiveTakeover.{room}").GetReferencedAssemblies().Select(reference => reference.Name!);

    private static IEnumerable<string> NamespacesUsedBy(string room)
    {
        using var file = new PEReader(File.OpenRead(Assembly.Load($"LiveTakeover.{room}").Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(
            handle => metadata.GetString(metadata.GetTypeReference(handle).Namespace)).Distinct().Order(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"^using (static )?(?<name>LiveTakeover[\w.]*);", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Using();
}
