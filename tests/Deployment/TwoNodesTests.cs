using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace LiveTakeover.Deployment.Tests;

/// <summary>Two nodes and a load balancer in containers, without an engine to run them.</summary>
public sealed partial class TwoNodesTests
{
    private static readonly YamlMappingNode Compose = ReadCompose();
    private static readonly string Balancer = Repository.Read("container", "balancer.conf");

    [Fact]
    public void The_balancer_sends_requests_to_every_node_where_it_listens()
    {
        var nodes = Services().Where(service => service.Key.StartsWith("node", StringComparison.Ordinal)).Select(service => service.Key);
        var port = Dockerfile.Read().The("EXPOSE");

        Server().Matches(Balancer).Select(match => match.Groups["server"].Value).ShouldBe(nodes.Select(node => $"{node}:{port}"));
        Balancer.ShouldContain("proxy_set_header Upgrade $http_upgrade;", customMessage: "sockets go through");
        Balancer.ShouldNotContain("ip_hash", customMessage: "no sticky sessions");
    }

    [Fact]
    public void Only_the_balancer_is_reached_from_outside_and_from_this_machine_only()
    {
        var open = Services().Where(service => service.Value.Children.ContainsKey("ports")).ToList().ShouldHaveSingleItem();

        open.Key.ShouldBe("balancer");
        ((YamlSequenceNode)open.Value["ports"]).Single().ToString().ShouldStartWith("127.0.0.1:");
    }

    [Fact]
    public void Nodes_have_settings_that_the_host_knows_and_one_place_for_files()
    {
        foreach (var (_, node) in Services().Where(service => service.Key.StartsWith("node", StringComparison.Ordinal)))
        {
            var settings = ((YamlMappingNode)node["environment"]).Children.ToDictionary(
                pair => pair.Key.ToString(), pair => pair.Value.ToString());
            Repository.Unknown(settings.Keys.Where(key => !key.StartsWith("Limits__TrustedProxies__", StringComparison.Ordinal)))
                .ShouldBeEmpty();
            settings["Cluster__Address"].ShouldBe("auto");
            settings.Values.Where(value => value.Contains("Password=", StringComparison.Ordinal)).ShouldAllBe(
                value => value.Contains("${DATABASE_PASSWORD:?", StringComparison.Ordinal));
            ((YamlSequenceNode)node["volumes"]).Single().ToString().ShouldBe($"data:{Dockerfile.Read().The("VOLUME")}");
        }
    }

    [Fact]
    public void Every_file_volume_and_network_is_there()
    {
        var volumes = Names("volumes");
        foreach (var (_, service) in Services())
        {
            foreach (var volume in (YamlSequenceNode)service["volumes"])
            {
                var source = volume.ToString().Split(':')[0];
                var isThere = source.StartsWith("./", StringComparison.Ordinal)
                    ? File.Exists(Path.Combine(Repository.Templates, "container", source))
                    : volumes.Contains(source);
                isThere.ShouldBeTrue(source);
            }

            ((YamlSequenceNode)service["networks"]).Select(network => network.ToString()).ShouldBeSubsetOf(Names("networks"));
        }
    }

    private static List<string> Names(string section) =>
        [.. ((YamlMappingNode)Compose[section]).Children.Keys.Select(key => key.ToString())];

    private static IEnumerable<KeyValuePair<string, YamlMappingNode>> Services() => ((YamlMappingNode)Compose["services"]).Children
        .Select(service => KeyValuePair.Create(service.Key.ToString(), (YamlMappingNode)service.Value));

    private static YamlMappingNode ReadCompose()
    {
        var yaml = new YamlStream();
        using var text = new StringReader(Repository.Read("container", "two-nodes.yaml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    [GeneratedRegex(@"^\s*server (?<server>\S+:\d+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Server();
}
