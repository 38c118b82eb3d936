using System.Xml.Linq;
using LiveTakeover.Tests;

namespace LiveTakeover.Packages.Tests;

/// <summary>What leaves the project, and with what in it.</summary>
[Collection(nameof(Feed))]
public sealed class PackageTests(Feed feed)
{
    [Fact]
    public void These_packages_leave_and_none_under_the_name_of_somebody_else() => feed.Ids.ShouldBe(
    [
        "LiveTakeover.AgentHub",
        "LiveTakeover.BotFramework.Blobs",
        "LiveTakeover.BotFramework.Dialogs",
        "LiveTakeover.BotFramework.DirectLine",
        "LiveTakeover.BotFramework.Json",
        "LiveTakeover.BotFramework.Spoken",
        "LiveTakeover.Cluster",
        "LiveTakeover.Dialogs",
        "LiveTakeover.DirectLine",
        "LiveTakeover.Handoff.Availability",
        "LiveTakeover.Handoff.Conversations",
        "LiveTakeover.Handoff.Store",
        "LiveTakeover.Handoff.Team",
        "LiveTakeover.Middleware",
    ]);

    [Fact]
    public void Each_package_says_what_it_is_and_documents_what_is_in_it()
    {
        foreach (var package in feed.Packages)
        {
            package.Value("readme").ShouldBe("README.md", package.Id);
            package.Value("description").ShouldNotBe("Package Description", package.Id);
            package.Entries.ShouldContain("README.md", package.Id);
            package.Entries.Count(IsLibrary(".dll")).ShouldBe(1, package.Id);
            package.Entries.Count(IsLibrary(".xml")).ShouldBe(1, package.Id);
        }
    }

    [Fact]
    public void Each_package_names_its_source_and_has_its_symbols_beside_it()
    {
        foreach (var package in feed.Packages)
        {
            var repository = package.Repository.ShouldNotBeNull(package.Id);
            repository.Attribute("type")!.Value.ShouldBe("git");
            repository.Attribute("commit")!.Value.Length.ShouldBe(40);
            PackageFile.Open(Path.ChangeExtension(package.Path, ".snupkg")).Entries.Count(IsLibrary(".pdb")).ShouldBe(1, package.Id);
        }
    }

    [Fact]
    public void A_package_depends_on_others_of_the_feed_and_on_what_the_product_pins()
    {
        var known = feed.Ids.Concat(Pinned()).ToHashSet(StringComparer.Ordinal);

        foreach (var package in feed.Packages) package.Dependencies.Where(id => !known.Contains(id)).ShouldBeEmpty(package.Id);
    }

    private static Func<string, bool> IsLibrary(string extension) =>
        entry => entry.StartsWith("lib/net10.0/", StringComparison.Ordinal) && entry.EndsWith(extension, StringComparison.Ordinal);

    // What only tests and analyzers need stays here.
    private static IEnumerable<string> Pinned() =>
        XDocument.Load(Path.Combine(ProjectFolder.Root, "Directory.Packages.props")).Descendants("ItemGroup")
            .Where(group => group.Attribute("Label")!.Value is not ("Tests and benchmarks" or "Analyzers"))
            .Elements("PackageVersion").Select(package => package.Attribute("Include")!.Value);
}
