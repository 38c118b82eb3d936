using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations.Files;

internal static class AddFilesExtension
{
    /// <summary>
    /// Adds files that people and agents send. They are stored in the data folder, unless the host registers another
    /// <see cref="IUploads"/>.
    /// </summary>
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<UploadRules>().Bind(configuration.GetSection(UploadRules.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<UploadRules>, CheckUploadRules>();
        services.TryAddSingleton<IUploads>(
            provider => new UploadFolder(Path.Combine(provider.GetRequiredService<IOptions<StoreOptions>>().Value.DataFolder, "uploads")));
        services.AddSingleton<FileRegister>().AddSingleton<SentFiles>().AddHostedService<UploadSweep>();
    }
}
