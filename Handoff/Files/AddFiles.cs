using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LiveTakeover.Handoff;

internal static class AddFilesExtension
{
    /// <summary>Adds the files that people and agents send. They live in the data folder, unless the host gives another <see cref="IUploads"/>.</summary>
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<UploadRules>().Bind(configuration.GetSection(UploadRules.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<IUploads>(provider => new UploadFolder(Path.Combine(provider.GetRequiredService<HandoffOptions>().DataFolder, "uploads")));
        services.AddSingleton<FileRegister>().AddSingleton<SentFiles>().AddHostedService<UploadSweep>();
    }
}
