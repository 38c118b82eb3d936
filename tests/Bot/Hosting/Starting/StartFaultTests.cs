using System.Net.Sockets;
using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Bot.Tests.Hosting;

/// <summary>A host that cannot start says in a line what is wrong, where, and what to do.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-start-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_port_that_is_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        (await TellsAsync([], "--urls", url)).ShouldBe(
            $"{url} is in use by another program. Stop that program, or listen elsewhere: by --port, --urls, ASPNETCORE_URLS or Kestrel:Endpoints.");
    }

    [Fact]
    public async Task Another_port_that_is_in_use_or_is_none()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = $"{((IPEndPoint)other.LocalEndpoint).Port}";

        (await TellsAsync([], "--port", port)).ShouldStartWith($"http://localhost:{port} is in use by another program.");
        (await TellsAsync([("port", "banana")], "--port", port)).ShouldStartWith($"http://localhost:{port} is in use");
        (await TellsAsync([], "--port", "banana")).ShouldStartWith("'http://localhost:banana' is no address to listen to");
    }

    [Theory]
    [InlineData("http://192.0.2.1:3978", "is not an address of this machine")]
    [InlineData("banana", "is no address to listen to")]
    [InlineData("http://localhost:99999", "is no address to listen to")]
    [InlineData("https://127.0.0.1:0", "Kestrel:Certificates:Default:Path")]
    public async Task An_address_that_cannot_be_listened_to(string url, string problem) =>
        (await TellsAsync([], "--urls", url)).ShouldSatisfyAllConditions(
            said => said.ShouldContain(url), said => said.ShouldContain(problem), said => said.ShouldContain("ASPNETCORE_URLS"));

    [Fact]
    public async Task A_port_for_other_nodes_that_is_in_use()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = $"{((IPEndPoint)other.LocalEndpoint).Port}";

        (await TellsAsync([.. PostgresAt(PostgresServer.NewDatabase()), ("Cluster:Port", port)])).ShouldBe(
            $"Cluster:Port {port} is in use, perhaps by another node on this machine: set another one, or 0 for any free one.");
    }

    [Theory]
    [InlineData("192.0.2.1", "true", "Cluster:Address 192.0.2.1 is not an address of this machine")]
    [InlineData("192.0.2.1", "false", "Cluster:Certificate:Path is empty, and other machines reach Cluster:Address 192.0.2.1")]
    [InlineData("no such host", "false", "Cluster:Address is 'no such host'")]
    public async Task An_address_for_other_nodes_that_is_not_here_or_open_to_all(string address, string unencrypted, string problem) =>
        (await TellsAsync(
            [
                .. PostgresAt(PostgresServer.NewDatabase()), ("Cluster:Address", address),
                ("Cluster:DangerouslyAllowUnencrypted", unencrypted),
            ]))
        .ShouldStartWith(problem);

    [Fact]
    public async Task A_certificate_that_is_not_there_or_is_none()
    {
        const string Key = "Kestrel:Certificates:Default:Path";
        var none = Path.Combine(folder, "none.pfx");
        (await TellsAsync([(Key, none)], "--urls", "https://127.0.0.1:0")).ShouldSatisfyAllConditions(
            said => said.ShouldContain(Key), said => said.ShouldContain(none));

        await File.WriteAllTextAsync(none, "no certificate");
        (await TellsAsync([(Key, none)], "--urls", "https://127.0.0.1:0")).ShouldContain(Key);
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_or_cannot_be_written()
    {
        var file = Path.Combine(folder, "file");
        await File.WriteAllTextAsync(file, "");

        foreach (var path in new[] { file, "/proc/livetakeover" })
            (await TellsAsync([("Handoff:DataFolder", path)])).ShouldStartWith($"Handoff:DataFolder is '{path}', where nothing can be written");
    }

    [Fact]
    public async Task A_database_that_is_none()
    {
        var file = Path.Combine(folder, "livetakeover.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        (await TellsAsync([("Handoff:DataFolder", folder)])).ShouldBe(
            $"{file} is not a database. Move it away, or choose another file by Handoff:DataFolder.");

        File.Delete(file);
        Directory.CreateDirectory(file);
        (await TellsAsync([("Handoff:Store:ConnectionString", file)])).ShouldSatisfyAllConditions(
            said => said.ShouldStartWith($"{file} cannot be opened"), said => said.ShouldContain("Handoff:Store:ConnectionString"));
    }

    [Theory]
    [InlineData("Hst=db", "is no connection string of PostgreSQL")]
    [InlineData("Host=127.0.0.1;Port=1;Username=x", "is not reached")]
    [InlineData("Host=nowhere.invalid;Username=x", "is not reached")]
    public async Task A_PostgreSQL_that_is_not_there(string connection, string problem) =>
        (await OnPostgresAsync(connection)).ShouldSatisfyAllConditions(
            said => said.ShouldContain(problem), said => said.ShouldContain("Handoff:Store:ConnectionString"));

    [Fact]
    public async Task A_PostgreSQL_that_refuses()
    {
        var there = PostgresServer.NewDatabase();

        (await OnPostgresAsync($"{there};Database=nothing")).ShouldContain("Create it, or correct Database in Handoff:Store:ConnectionString");
        (await OnPostgresAsync($"{there};Username=nobody")).ShouldContain("Correct Username and Password in Handoff:Store:ConnectionString");
        using var strict = new StrictPostgres();
        (await OnPostgresAsync(strict.ConnectionString)).ShouldSatisfyAllConditions(
            said => said.ShouldContain("Correct Username and Password in Handoff:Store:ConnectionString"),
            said => said.ShouldNotContain(StrictPostgres.Password));
    }

    [Theory]
    [InlineData("Handoff:Enabbled", "true", "Handoff:Enabbled is unknown: did you mean Handoff:Enabled?")]
    [InlineData("DirectLine:TokenLifetime", "5", "write 00:00:05 for 5 seconds, or 5.00:00:00 for 5 days")]
    [InlineData("Uploads:MaxBytes", "many", "Uploads:MaxBytes is 'many'")]
    [InlineData("Channels:GiveUpAfter", "8.00:00:00", "Channels:GiveUpAfter is 8.00:00:00: give a time span")]
    [InlineData("Stories:Folder", "/nowhere", "Set Stories:Folder to the folder that holds the story files")]
    public async Task A_setting_that_cannot_be_used(string key, string value, string problem) =>
        (await TellsAsync([(key, value)])).ShouldContain(problem);

    [Fact]
    public async Task Settings_that_are_not_JSON()
    {
        var file = Path.Combine(Path.GetDirectoryName(HostProcess.Product)!, "appsettings.Broken.json");
        await File.WriteAllTextAsync(file, "{ no");

        (await TellsAsync([("DOTNET_ENVIRONMENT", "Broken")])).ShouldContain(file);

        File.Delete(file);
    }

    [Fact]
    public async Task Any_other_fault_is_told_by_its_message_and_where_the_details_are()
    {
        (await TellsAsync([.. StartupHook.That(StartupHook.FailsAtStart)])).ShouldBe(
            $"{StartupHook.Message} Set Logging__LogLevel__Default=Debug to see the details.");

        await using var verbose = Host([.. StartupHook.That(StartupHook.FailsAtStart), ("Logging:LogLevel:Default", "Debug")]);
        (await verbose.RunAsync("--urls", "http://127.0.0.1:0")).ShouldBe(1);
        verbose.Complaints.ShouldContain(line => line.Contains($"at {typeof(FailingWork).FullName}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Variables_of_other_programs_stop_nobody()
    {
        await using var host = Host([("Handof:Enabled", "true"), ("Other:Enabled", "true"), ("ENABLED", "true")]);

        await host.StartAsync();

        (await host.StopAsync()).ShouldBe(0);
        host.Complaints.ShouldHaveSingleItem().ShouldContain("did you mean Handoff?");
    }

    private static Task<string> OnPostgresAsync(string connection) => TellsAsync(PostgresAt(connection));

    private static (string Key, string Value)[] PostgresAt(string connection) =>
        [("Handoff:Store:Provider", "PostgreSQL"), ("Handoff:Store:ConnectionString", connection)];

    /// <summary>What a host with these settings says when it cannot start: one line, and no stack trace anywhere.</summary>
    private static async Task<string> TellsAsync((string Key, string Value)[] settings, params string[] arguments)
    {
        await using var host = Host(settings);

        var code = await host.RunAsync(arguments.Length > 0 ? arguments : ["--urls", "http://127.0.0.1:0"]);

        code.ShouldBe(1, string.Join('\n', host.Complaints));
        host.Printed.ShouldNotContain(line => line.TrimStart().StartsWith("at ", StringComparison.Ordinal));
        var said = host.Complaints.ShouldHaveSingleItem();
        said.ShouldStartWith("LiveTakeover cannot run. ");
        return said["LiveTakeover cannot run. ".Length..];
    }

    private static HostProcess Host((string Key, string Value)[] settings) => new(
        HostProcess.Product,
        settings.ToDictionary(one => one.Key.Replace(":", "__", StringComparison.Ordinal), one => one.Value, StringComparer.Ordinal));
}
