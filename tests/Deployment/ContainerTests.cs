using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace LiveTakeover.Deployment.Tests;

/// <summary>The container and its company, without an engine to run them.</summary>
public sealed class ContainerTests
{
    private static readonly Dockerfile Image = Dockerfile.Read();
    private static readonly YamlMappingNode Compose = ReadCompose();

    [Fact]
    public void The_image_has_no_shell_and_does_not_run_as_root()
    {
        Image.The("FROM").ShouldContain("chiseled");
        Image.The("USER").ShouldBe("$APP_UID");
        Image.Last.ShouldNotContain(instruction => instruction.Verb == "RUN");
        foreach (var command in new[] { Image.The("ENTRYPOINT"), Image.The("HEALTHCHECK").Split("CMD ")[1] })
            JsonSerializer.Deserialize<string[]>(command)![..2].ShouldBe(["dotnet", "LiveTakeover.Bot.dll"]);
    }

    [Fact]
    public void What_is_copied_into_the_image_is_there_and_what_is_built_is_not_copied()
    {
        var copied = Image.Stages.SelectMany(stage => stage)
            .Where(instruction => instruction.Verb == "COPY" && !instruction.Words.StartsWith("--from", StringComparison.Ordinal))
            .SelectMany(instruction => instruction.Words.Split(' ')[..^1]);
        foreach (var path in copied)
            Directory.EnumerateFileSystemEntries(Repository.Root, path == "." ? "*" : path).ShouldNotBeEmpty(path);

        var left = Repository.Read("container", "Dockerfile.dockerignore").Split('\n');
        left.ShouldContain("**/node_modules");
        left.ShouldContain("**/.env");
        left.ShouldContain("data");
    }

    [Fact]
    public void The_container_and_its_company_get_settings_that_the_host_knows()
    {
        Repository.Unknown(Image.Environment.Keys).ShouldBeEmpty();
        Repository.Unknown(Settings("host").Keys).ShouldBeEmpty();
    }

    [Fact]
    public void Secrets_are_asked_for_and_not_written_down()
    {
        var secrets = Settings("host").Concat(Settings("database"))
            .Where(
                setting => setting.Key.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase)
                    || setting.Value.Contains("Password=", StringComparison.Ordinal)).ToList();

        secrets.Count.ShouldBe(4);
        secrets.ShouldAllBe(
            setting => setting.Value.Contains("_PASSWORD:?Set ", StringComparison.Ordinal)
                || setting.Value.EndsWith("_PASSWORD:-}", StringComparison.Ordinal));
    }

    [Fact]
    public void The_host_waits_for_its_database_and_may_write_to_its_data_only()
    {
        var host = Service("host");

        At(host, "depends_on", "database", "condition").ToString().ShouldBe("service_healthy");
        At(Service("database"), "healthcheck", "test").ToString().ShouldContain("pg_isready");
        At(host, "read_only").ToString().ShouldBe("true");
        At(host, "cap_drop").ToString().ShouldContain("ALL");
        ((YamlSequenceNode)At(host, "volumes")).Single().ToString().ShouldBe($"data:{Image.The("VOLUME")}");
        Image.Environment["Handoff__DataFolder"].ShouldBe(Image.The("VOLUME"));
    }

    [Fact]
    public void The_host_is_reached_where_it_listens_and_from_this_machine_only()
    {
        var port = ((YamlSequenceNode)At(Service("host"), "ports")).Single().ToString().Split(':');

        port[0].ShouldBe("127.0.0.1");
        port[2].ShouldBe(Image.The("EXPOSE"));
        Image.Environment["ASPNETCORE_URLS"].ShouldEndWith($":{port[2]}");
    }

    [Fact]
    public void Every_volume_is_declared_and_the_build_finds_its_file()
    {
        var declared = ((YamlMappingNode)At(Compose, "volumes")).Children.Keys.Select(key => key.ToString());
        var used = new[] { "host", "database" }.SelectMany(service => (YamlSequenceNode)At(Service(service), "volumes"))
            .Select(volume => volume.ToString().Split(':')[0]);
        declared.ShouldBe(used, ignoreOrder: true);

        var context = Path.GetFullPath(Path.Combine(Repository.Templates, "container", At(Service("host"), "build", "context").ToString()));
        context.ShouldBe(Repository.Root);
        File.Exists(Path.Combine(context, At(Service("host"), "build", "dockerfile").ToString())).ShouldBeTrue();
    }

    internal static Dictionary<string, string> Settings(string service) =>
        ((YamlMappingNode)At(Service(service), "environment")).Children.ToDictionary(
            pair => pair.Key.ToString(), pair => pair.Value.ToString());

    private static YamlNode Service(string name) => At(Compose, "services", name);

    private static YamlNode At(YamlNode node, params string[] path) => path.Aggregate(node, (at, name) => at[name]);

    private static YamlMappingNode ReadCompose()
    {
        var yaml = new YamlStream();
        using var text = new StringReader(Repository.Read("container", "compose.yaml"));
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }
}
