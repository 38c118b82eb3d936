namespace LiveTakeover.Bot.Hosting.Starting;

/// <summary>The settings of the web server itself: the addresses that it listens to, and their certificates.</summary>
internal static class ListenSettings
{
    private static readonly string[] FilesOfCertificate = ["Path", "KeyPath"];

    /// <summary>The addresses, as they are set.</summary>
    public static string Addresses(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        var urls = string.Join(';', endpoints);
        return urls.Length > 0 ? urls
            : configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } given ? given
            : AddHostExtension.DefaultUrl;
    }

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
            return BindingAddress.Parse(url) is { Port: <= ushort.MaxValue };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
