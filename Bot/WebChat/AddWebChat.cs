using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot;

internal static class AddWebChatExtension
{
    /// <summary>What the chat page needs of the host beside Direct Line: who its visitors are, and which sites may show it.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<WebChatOptions>().Bind(configuration.GetSection(WebChatOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<WebChatOptions>, CheckWebChatOptions>();
        services.AddDataProtection();
        return services.AddSingleton<VisitorCookie>().AddSingleton<Visitors>().AddSingleton<SignedIdentities>().AddSingleton<Transcript>();
    }
}
