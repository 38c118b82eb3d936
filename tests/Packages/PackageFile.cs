using System.IO.Compression;
using System.Xml.Linq;

namespace LiveTakeover.Packages.Tests;

/// <summary>What is in a package.</summary>
public sealed record PackageFile(string Path, IReadOnlyList<string> Entries, XElement Metadata)
{
    public string Id => Value("id");

    public string Version => Value("version");

    /// <summary>The ids of the packages that it depends on.</summary>
    public IReadOnlyList<string> Dependencies =>
        [.. Metadata.Descendants().Where(
            element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value)];

    public XElement? Repository => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == "repository");

    public string Value(string name) => Metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";

    public static PackageFile Open(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        using var nuspec = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return new PackageFile(path, [.. archive.Entries.Select(entry => entry.FullName)], XDocument.Load(nuspec).Root!.Elements().First());
    }
}
