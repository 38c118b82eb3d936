using Microsoft.Bot.Builder;

namespace LiveTakeover.BotFramework.Tests;

public class SurfaceTests
{
    [Fact]
    public void Nothing_is_public_outside_the_bot_framework_names_and_this_projects_own()
    {
        var strangers = typeof(IBot).Assembly.GetExportedTypes()
            .Where(type => type.Namespace != "LiveTakeover.BotFramework" && type.Namespace?.StartsWith("Microsoft.Bot.", StringComparison.Ordinal) != true);

        strangers.ShouldBeEmpty();
    }
}
