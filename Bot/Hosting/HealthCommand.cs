using LiveTakeover.Bot.Hosting.Starting;

namespace LiveTakeover.Bot.Hosting;

/// <summary>
/// <c>dotnet LiveTakeover.Bot.dll health</c>: asks the host on this machine whether it is ready. For containers without another
/// HTTP client.
/// </summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(4);

    public static bool IsMeantBy(string[] args) => args is ["health"];

    public static async Task<int> RunAsync(IConfiguration configuration, TextWriter output)
    {
        var address = new Uri(OwnAddress(configuration), "health/ready");
        using var http = new HttpClient { Timeout = Timeout };
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

    // The host may listen on all addresses of the machine.
    private static Uri OwnAddress(IConfiguration configuration)
    {
        var binding = BindingAddress.Parse(ListenSettings.Urls(configuration).Split(';')[0]);
        return new UriBuilder(binding.Scheme, "localhost", binding.Port, binding.PathBase + "/").Uri;
    }
}
