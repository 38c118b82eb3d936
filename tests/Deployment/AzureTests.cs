using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LiveTakeover.Deployment.Tests;

/// <summary>The templates for Azure, as far as they can be held to something without a subscription.</summary>
public sealed partial class AzureTests
{
    private static readonly ArmTemplate Existing = ArmTemplate.Read("existing-resource-group.json");
    private static readonly ArmTemplate New = ArmTemplate.Read("new-resource-group.json");

    public static TheoryData<string> Templates => new("existing-resource-group", "new-resource-group");

    [Fact]
    public void The_ARM_templates_were_compiled_from_the_Bicep_files_as_they_are()
    {
        var folder = Path.Combine(Repository.Templates, "azure");
        var sources = Directory.EnumerateFiles(folder, "*.bicep").Concat(Directory.EnumerateFiles(Path.Combine(folder, "modules")))
            .ToDictionary(
                file => Path.GetRelativePath(folder, file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

        var compiled = Repository.Read("azure", "arm", "sources.sha256").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split("  ")).ToDictionary(line => line[1], line => line[0]);

        compiled.ShouldBe(sources, ignoreOrder: true, customMessage: "Run deploymentTemplates/azure/compile.");
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_ARM_template_declares_what_its_Bicep_file_declares(string name)
    {
        var bicep = Repository.Read("azure", $"{name}.bicep");
        var arm = ArmTemplate.Read($"{name}.json");

        arm.Parameters.Keys.ShouldBe(Declared(ParamLine(), bicep), ignoreOrder: true);
        arm.Outputs.Keys.ShouldBe(Declared(OutputLine(), bicep), ignoreOrder: true);
        arm.Modules.Select(module => module.Name).ShouldBe(Declared(ModuleName(), bicep), ignoreOrder: true);
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("network")]
    [InlineData("secrets")]
    [InlineData("database")]
    [InlineData("files")]
    [InlineData("insights")]
    [InlineData("host")]
    [InlineData("bot")]
    public void A_module_holds_the_resources_that_its_Bicep_file_declares(string name)
    {
        var bicep = Repository.Read("azure", "modules", $"{name}.bicep");
        var types = TypeAndVersion().Matches(bicep).Where(match => !match.Groups["existing"].Success)
            .Select(match => match.Groups["type"].Value);

        var module = Existing.Modules.Single(module => module.Name == name);

        module.Resources.Select(resource => $"{resource.Type}@{resource.ApiVersion}").ShouldBe(
            types.Concat(Children(bicep, module)), ignoreOrder: true);
        module.Parameters.Keys.ShouldBe(Declared(ParamLine(), bicep), ignoreOrder: true);
    }

    [Fact]
    public void A_new_resource_group_holds_what_an_existing_one_would()
    {
        var product = New.Modules.ShouldHaveSingleItem();

        JsonNode.DeepEquals(product.WithoutMetadata, Existing.WithoutMetadata).ShouldBeTrue();
    }

    [Fact]
    public void Every_parameter_is_used_and_every_module_gets_exactly_what_it_asks_for()
    {
        foreach (var template in Existing.AndItsModules.Append(New))
        {
            template.ParametersUsed.ShouldBe(template.Parameters.Keys, ignoreOrder: true, customMessage: template.Name);
            foreach (var module in template.Modules)
            {
                module.Given.ShouldBeSubsetOf(module.Parameters.Keys, module.Name);
                module.Required.ShouldBeSubsetOf(module.Given, module.Name);
            }
        }
    }

    [Fact]
    public void What_is_referred_to_is_there()
    {
        foreach (var template in Existing.AndItsModules.Append(New))
            template.ReferredTo.Except(template.Ids).ShouldBeEmpty(template.Name);
    }

    [Fact]
    public void No_secret_stands_in_plain_text()
    {
        foreach (var template in Existing.AndItsModules.Append(New))
        {
            foreach (var (name, parameter) in template.Parameters.Where(
                parameter => parameter.Key.Contains("assword", StringComparison.Ordinal)))
            {
                parameter!["type"]!.GetValue<string>().ShouldBe("securestring", name);
                parameter["defaultValue"].ShouldBeNull(name);
            }

            template.Outputs.Keys.ShouldAllBe(
                name => !name.Contains("assword", StringComparison.Ordinal) && !name.Contains("onnectionString", StringComparison.Ordinal));
        }

        HostSettings.Where(
            setting => setting.Key.EndsWith("Password", StringComparison.Ordinal)
                || setting.Key.EndsWith("ONNECTION_STRING", StringComparison.Ordinal)
                    || setting.Key.EndsWith("ConnectionString", StringComparison.Ordinal))
            .ShouldAllBe(setting => setting.Value.Contains("fromVault", StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_gets_settings_that_it_knows_and_signs_in_as_its_managed_identity()
    {
        Repository.Unknown(HostSettings.Keys).ShouldBeEmpty();
        HostSettings["Channels__AppType"].ShouldBe("ManagedIdentity");
        HostSettings.Keys.ShouldNotContain("Channels__AppPassword");
        Resource("Microsoft.BotService/botServices").Properties["msaAppType"]!.GetValue<string>().ShouldBe("UserAssignedMSI");
    }

    [Fact]
    public void The_host_is_live_by_its_own_word_and_speaks_https_and_web_sockets()
    {
        var host = Resource("Microsoft.Web/sites").Properties;

        host["httpsOnly"]!.GetValue<bool>().ShouldBeTrue();
        host["siteConfig"]!["healthCheckPath"]!.GetValue<string>().ShouldBe("/health/ready");
        host["siteConfig"]!["webSocketsEnabled"]!.GetValue<bool>().ShouldBeTrue();
        host["siteConfig"]!["appCommandLine"]!.GetValue<string>().ShouldBe("dotnet LiveTakeover.Bot.dll");
    }

    [Fact]
    public void The_database_is_in_the_network_only_and_blobs_are_private()
    {
        Resource("Microsoft.DBforPostgreSQL/flexibleServers").Properties["network"]!["publicNetworkAccess"]!.GetValue<string>()
            .ShouldBe("Disabled");
        Resource("Microsoft.Storage/storageAccounts").Properties["allowBlobPublicAccess"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public void People_write_from_web_chat_teams_and_direct_line() =>
        AllResources.Where(resource => resource.Type == "Microsoft.BotService/botServices/channels")
            .Select(resource => resource.Properties["channelName"]!.GetValue<string>())
            .ShouldBe(["WebChatChannel", "MsTeamsChannel", "DirectLineChannel"], ignoreOrder: true);

    [Theory]
    [MemberData(nameof(Templates))]
    public void The_parameters_file_gives_what_has_no_default_and_nothing_that_is_not_asked_for(string name)
    {
        var file = Repository.Read("azure", $"{name}.bicepparam");
        var given = Declared(AssignedParam(), file).ToList();
        var arm = ArmTemplate.Read($"{name}.json");

        file.ShouldStartWith($"using '{name}.bicep'");
        given.ShouldBeSubsetOf(arm.Parameters.Keys);
        arm.Required.ShouldBeSubsetOf(given);
        SecretAssignment().Matches(file).Select(match => match.Groups["value"].Value)
            .ShouldAllBe(value => value.StartsWith("readEnvironmentVariable(", StringComparison.Ordinal));
    }

    private static IEnumerable<ArmResource> AllResources => Existing.AndItsModules.SelectMany(template => template.Resources);

    private static Dictionary<string, string> HostSettings => Existing.Modules.Single(module => module.Name == "host").Variable("settings");

    private static ArmResource Resource(string type) => AllResources.Single(resource => resource.Type == type);

    // A resource inside another one says neither the whole type nor the version.
    private static IEnumerable<string> Children(string bicep, ArmTemplate module) =>
        ChildType().Matches(bicep).Select(match => match.Groups["type"].Value)
            .Select(child => module.Resources.First(resource => resource.Type.EndsWith($"/{child}", StringComparison.Ordinal)))
            .Select(resource => $"{resource.Type}@{resource.ApiVersion}");

    private static IEnumerable<string> Declared(Regex what, string text) => what.Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"^param (?<name>\w+) \w", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ParamLine();

    [GeneratedRegex(@"^output (?<name>\w+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex OutputLine();

    [GeneratedRegex(
        @"^module \w+ '[^']+' = \{(\n  scope: \w+)?\n  name: '(?<name>[\w-]+)'", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ModuleName();

    [GeneratedRegex(
        @"^resource \w+ '(?<type>[^'@]+@[^']+)' (?<existing>existing )?=", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex TypeAndVersion();

    [GeneratedRegex(@"^  resource \w+ '(?<type>\w+)' =", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ChildType();

    [GeneratedRegex(@"^param (?<name>\w+) = ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex AssignedParam();

    [GeneratedRegex(@"^param \w*[pP]assword = (?<value>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex SecretAssignment();
}
