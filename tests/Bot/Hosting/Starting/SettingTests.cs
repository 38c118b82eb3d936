using System.Collections;
using System.Reflection;
using LiveTakeover.Bot.Hosting.Starting;
using LiveTakeover.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>Every setting of every section, with a wrong value and with a misspelt name. A new one is walked by itself.</summary>
public sealed class SettingTests
{
    [Fact]
    public async Task The_sections_that_are_checked_are_all_that_the_host_reads()
    {
        List<Type> read = [];
        await using var host = new LiveHost(furnish: builder => builder.ConfigureServices(services => read = [.. services
            .Select(service => service.ServiceType)
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IOptionsChangeTokenSource<>))
            .Select(type => type.GetGenericArguments()[0])
            .Where(type => type.Namespace!.StartsWith("LiveTakeover.", StringComparison.Ordinal))]));
        _ = host.Services;

        CheckSettingsExtension.Sections.Select(section => section.Options).ShouldBe(read.Distinct(), ignoreOrder: true);
        foreach (var (section, options) in CheckSettingsExtension.Sections)
            options.GetField("Section")!.GetRawConstantValue().ShouldBe(section);
    }

    [Theory]
    [InlineData("appsettings.json")]
    [InlineData("appsettings.json", "appsettings.Development.json")]
    public void The_settings_that_come_with_the_host_are_all_known(params string[] files)
    {
        var settings = new ConfigurationBuilder();
        foreach (var file in files) settings.AddJsonFile(Path.Combine(ProjectFolder.Root, file));

        CheckSettingsExtension.Problems(settings.Build()).ShouldBeEmpty();
    }

    [Fact]
    public void A_value_of_the_wrong_kind_is_refused_with_what_to_write()
    {
        var walked = 0;
        foreach (var (path, type) in Settings())
        {
            foreach (var wrong in WrongFor(type))
            {
                walked++;
                var problem = Problems((path, wrong)).ShouldHaveSingleItem($"{path}={wrong}");
                problem.ShouldStartWith($"{path} ");
                problem.ShouldContain("write ");
            }
        }

        walked.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void A_misspelt_name_is_refused_with_the_one_that_was_meant()
    {
        foreach (var (path, _) in Settings())
        {
            var name = path.LastIndexOf(':') + 1;
            foreach (var misspelt in new[] { path.Insert(path.Length - 2, "z"), $"{path[..name]}x{path[(name + 1)..]}" })
                Problems((misspelt, "x")).ShouldHaveSingleItem().ShouldStartWith($"{misspelt} is unknown: did you mean {path}?");
        }
    }

    [Fact]
    public void A_name_like_no_other_is_refused_and_a_value_has_nothing_below_it()
    {
        foreach (var (path, type) in Settings())
        {
            var beside = $"{path[..path.LastIndexOf(':')]}:SomethingElseAltogether";
            Problems((beside, "x")).ShouldHaveSingleItem().ShouldStartWith($"{beside} is unknown");
            if (!IsCollection(type)) Problems(($"{path}:Below", "x")).ShouldHaveSingleItem().ShouldStartWith($"{path}:Below is unknown");
        }
    }

    [Theory]
    [InlineData("00:00:05")]
    [InlineData("5.00:00:00")]
    [InlineData("23:59:59.5")]
    public void A_duration_says_its_units(string duration) => Problems(("DirectLine:TokenLifetime", duration)).ShouldBeEmpty();

    [Theory]
    [InlineData("5", "00:00:05")]
    [InlineData("90", "00:01:30")]
    [InlineData("24:00:00", "24.00:00:00")]
    [InlineData("1h", "12:00:00")]
    [InlineData("", "12:00:00")]
    public void A_duration_that_can_be_misread_is_refused(string duration, string write) =>
        Problems(("DirectLine:TokenLifetime", duration)).ShouldHaveSingleItem().ShouldContain($"{write}");

    [Fact]
    public void A_section_of_ours_that_is_misspelt_on_the_command_line_is_refused()
    {
        foreach (var section in CheckSettingsExtension.Sections.Select(one => one.Section.Split(':')[0]).Distinct())
        {
            var misspelt = section.Remove(1, 1);
            Problems(($"{misspelt}:Enabled", "x")).ShouldHaveSingleItem().ShouldContain($"did you mean {section}?");
        }
    }

    private static List<string> Problems(params (string Key, string Value)[] settings) =>
        CheckSettingsExtension.Problems(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))).Build());

    private static IEnumerable<(string Path, Type Type)> Settings() => CheckSettingsExtension.Sections
        .SelectMany(section => Below(section.Section, section.Options)).Where(one => one.Path != "Handoff:Store:DataFolder")
        .Append(("Handoff:DataFolder", typeof(string)));

    private static IEnumerable<(string Path, Type Type)> Below(string section, Type options) => options.GetProperties()
        .Where(property => property.SetMethod is { IsPublic: true } || IsCollection(property.PropertyType))
        .SelectMany(property => IsSection(property.PropertyType)
            ? Below($"{section}:{property.Name}", property.PropertyType)
            : [($"{section}:{property.Name}", property.PropertyType)]);

    private static bool IsSection(Type type) =>
        type.IsClass && type.Namespace!.StartsWith("LiveTakeover.", StringComparison.Ordinal) && !IsCollection(type);

    private static bool IsCollection(Type type) => type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable));

    private static string[] WrongFor(Type given)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        if (type == typeof(string)) return [];
        if (IsCollection(type)) return ["banana"];
        if (type == typeof(TimeSpan)) return ["5", "24:00:00", "soon"];
        if (type == typeof(Uri)) return ["https://["];
        return type.IsEnum || type.IsPrimitive
            ? ["banana", "1e999"]
            : throw new InvalidOperationException($"{type}: which value is wrong?");
    }
}
