namespace LiveTakeover.Bot.Channels;

internal static class AddTokensExtension
{
    public const string HttpClientName = "connector tokens";

    /// <summary>Adds the bot's own tokens, by its secret or by its managed identity.</summary>
    public static void AddTokens(this IServiceCollection services)
    {
        services.AddHttpClient(HttpClientName, http => http.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<ClientSecret>().AddSingleton<ManagedIdentity>();
        services.AddSingleton<ITokenSource>(provider => provider.GetRequiredService<ChannelsOptions>().AppType == AppType.ManagedIdentity
            ? provider.GetRequiredService<ManagedIdentity>()
            : provider.GetRequiredService<ClientSecret>());
        services.AddSingleton<ConnectorTokens>();
    }
}
