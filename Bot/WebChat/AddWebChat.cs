using LiveTakeover.Bot.WebChat.Appearance;
using LiveTakeover.Bot.WebChat.Identity;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.WebChat;

internal static class AddWebChatExtension
{
    /// <summary>Adds what the chat page needs besides Direct Line: the identity of visitors, and the sites that may show it.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection(WebChatOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebChatOptions>, CheckWebChatOptions>();
        services.AddDataProtection();
        services.AddSingleton(provider => FirstAppearance.Of(provider.GetRequiredService<IOptions<WebChatOptions>>().Value));
        services.AddSingleton<PageSettingsReader>().AddSingleton<ChatFiles>();
        return services.AddSingleton<VisitorCookie>().AddSingleton<Visitors>().AddSingleton<SignedIdentities>().AddSingleton<Transcript>()
            .AddSingleton<PageLimits>();
    }
}
