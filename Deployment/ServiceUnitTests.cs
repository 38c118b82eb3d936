using System.Globalization;
using System.Text.RegularExpressions;

namespace LiveTakeover.Deployment.Tests;

/// <summary>The systemd unit, in the eyes of systemd.</summary>
public sealed partial class ServiceUnitTests
{
    [Fact]
    public async Task Systemd_finds_nothing_wrong_with_it()
    {
        var (code, printed) = await Program.RunAsync("systemd-analyze", "verify", ServiceUnit.Path);

        printed.ShouldBeEmpty();
        code.ShouldBe(0);
    }

    [Fact]
    public async Task Systemd_finds_little_that_it_could_do_if_it_were_taken_over()
    {
        var (_, printed) = await Program.RunAsync("systemd-analyze", "security", "--no-pager", "--offline=true", ServiceUnit.Path);

        double.Parse(Exposure().Match(printed).Groups["level"].Value, CultureInfo.InvariantCulture).ShouldBeLessThan(2);
    }

    [Fact]
    public void It_gives_settings_that_the_host_knows_and_keeps_its_data_where_systemd_lets_it_write()
    {
        Repository.Unknown(ServiceUnit.Environment.Keys).ShouldBeEmpty();
        ServiceUnit.Environment["Handoff__DataFolder"].ShouldBe($"%S/{ServiceUnit.The("StateDirectory")}");
        ServiceUnit.The("ExecStart").ShouldEndWith("/LiveTakeover.Bot.dll");
    }

    [GeneratedRegex(@"exposure level for livetakeover\.service: (?<level>[\d.]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Exposure();
}
