namespace LiveTakeover.Bot;

internal static class AddWebChatExtension
{
    /// <summary>What the chat page needs of the host beside Direct Line: the memory of who its visitors are.</summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services)
    {
        services.AddDataProtection();
        return services.AddSingleton<VisitorCookie>();
    }
}
