using System.Reflection;
using Microsoft.Bot.Builder.Azure.Blobs;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector.DirectLine;

namespace LiveTakeover.BotFramework.Tests.Surface;

/// <summary>Code that is written against what stands in for a package compiles against the package, too.</summary>
public class SurfaceTests
{
    public static TheoryData<string, int> StandIns => new()
    {
        { typeof(BlobsStorage).Assembly.GetName().Name!, 2 },
        { typeof(Dialog).Assembly.GetName().Name!, 50 },
        { typeof(DirectLineClient).Assembly.GetName().Name!, 15 },
    };

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_stand_in_has_the_sdks_signatures_and_nothing_else(string name, int types)
    {
        var sdk = Sdk.Read();
        var exported = Assembly.Load(name).GetExportedTypes();

        exported.Length.ShouldBeGreaterThanOrEqualTo(types);
        exported.SelectMany(sdk.Differences).ShouldBeEmpty();
    }
}
