namespace LiveTakeover.Bot;

/// <summary><c>dotnet LiveTakeover.Bot.dll health</c>: asks the host on this machine whether it is ready. For containers, which have no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public static bool IsMeantBy(string[] args) => args is ["health"];

    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        var address = new Uri(OwnAddress(configuration), "health/ready");
        using var http = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await http.GetAsync(address);
            await output.WriteLineAsync($"{address} answers {(int)response.StatusCode}.");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            await output.WriteLineAsync($"{address} does not answer.");
            return 1;
        }
    }

    // What a host listens on may be every address of the machine.
    private static Uri OwnAddress(IConfiguration configuration)
    {
        var url = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0];
        var binding = BindingAddress.Parse(string.IsNullOrEmpty(url) ? AddHostExtension.DefaultUrl : url);
        return new UriBuilder(binding.Scheme, "localhost", binding.Port, binding.PathBase + "/").Uri;
    }
}
