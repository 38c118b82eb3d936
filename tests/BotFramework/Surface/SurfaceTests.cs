using System.Reflection;
using Microsoft.Bot.Builder;

namespace LiveTakeover.BotFramework.Tests.Surface;

/// <summary>Code that is written against what is built in here compiles against the SDK's packages, too.</summary>
public class SurfaceTests
{
    [Fact]
    public void What_has_a_name_of_the_bot_framework_has_the_sdks_signatures()
    {
        var sdk = Sdk.Read();
        var named = Exported().Where(type => type.Namespace!.StartsWith("Microsoft.Bot.", StringComparison.Ordinal)).ToList();

        named.Count.ShouldBeGreaterThan(100);
        named.SelectMany(sdk.Differences).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_public_outside_the_bot_framework_names_and_this_projects_own() =>
        // Microsoft.Rest: what the Direct Line client's own signatures are made of.
        Exported().Where(type => type.Namespace is not ("LiveTakeover.BotFramework" or "Microsoft.Rest") && type.Namespace?.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) != true).ShouldBeEmpty();

    private static Type[] Exported() => Assembly.GetAssembly(typeof(IBot))!.GetExportedTypes();
}
