using Microsoft.Extensions.Configuration.CommandLine;

namespace LiveTakeover.Bot.Hosting.Starting;

/// <summary>The settings of the web server itself: the addresses that it listens to, and their certificates.</summary>
internal static class ListenSettings
{
    private const string PortKey = "port";

    private static readonly string[] FilesOfCertificate = ["Path", "KeyPath"];

    /// <summary>The addresses, as they are set.</summary>
    public static string Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        var urls = string.Join(';', endpoints);
        return urls.Length > 0 ? urls : Urls(configuration);
    }

    /// <summary>The addresses that are set by <c>--urls</c> or <c>--port</c>, or the default one.</summary>
    public static string Urls(IConfiguration configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } given ? given
            : Port(configuration) is { Length: > 0 } port ? $"http://localhost:{port}"
            : AddHostExtension.DefaultUrl;

    // Only where it was typed for this program: a variable PORT of the environment may be another program's.
    private static string? Port(IConfiguration configuration) =>
        (configuration as IConfigurationRoot)?.Providers.OfType<CommandLineConfigurationProvider>()
            .Select(typed => typed.TryGet(PortKey, out var port) ? port : null).OfType<string>().LastOrDefault();

    /// <summary>The settings that name a certificate's file.</summary>
    public static IEnumerable<(string Key, string Path)> Certificates(IConfiguration configuration) =>
        from certificate in configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .Select(endpoint => endpoint.GetSection("Certificate"))
            .Concat(configuration.GetSection("Kestrel:Certificates").GetChildren())
        from name in FilesOfCertificate
        let setting = certificate.GetSection(name)
        where !string.IsNullOrEmpty(setting.Value)
        select (setting.Path, setting.Value);

    public static IEnumerable<string> Problems(IConfiguration configuration)
    {
        foreach (var url in Addresses(configuration).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!IsAddress(url)) yield return $"'{url}' is no address to listen to: write it like {AddHostExtension.DefaultUrl}, in --urls or ASPNETCORE_URLS.";
        foreach (var (key, path) in Certificates(configuration))
            if (!File.Exists(path)) yield return $"{key} is '{path}': there is no such file that this user may read.";
    }

    private static bool IsAddress(string url)
    {
        try
        {
            // What is no number behind a colon is taken for a part of the name.
            return BindingAddress.Parse(url) is { Port: <= ushort.MaxValue } address
                && (address.Host.StartsWith('[') || !address.Host.Contains(':', StringComparison.Ordinal));
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
