using LiveTakeover.DirectLine;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Uploads;

internal static class AddUploadsExtension
{
    /// <summary>Keeps uploads in Azure Blob Storage where the settings name an account; else they stay in the data folder.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(UploadsOptions.Section);
        services.AddOptions<UploadsOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<UploadsOptions>, CheckUploadsOptions>();
        if (section.Get<UploadsOptions>() is { AreBlobs: true })
            services.AddSingleton<IUploads>(provider => new BlobUploads(provider.GetRequiredService<IOptions<UploadsOptions>>().Value));
        return services;
    }
}
