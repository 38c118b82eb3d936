using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Team.Archive;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Uploads;

internal static class AddUploadsExtension
{
    /// <summary>
    /// Stores uploads and archived transcripts in Azure Blob Storage if the settings name an account, otherwise in the data folder.
    /// </summary>
    public static IServiceCollection AddUploads(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(UploadsOptions.Section);
        services.AddOptions<UploadsOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<UploadsOptions>, CheckUploadsOptions>();
        services.AddHostedService<UploadRounds>();
        return section.Get<UploadsOptions>() is { AreBlobs: true } ? services.AddBlobs() : services;
    }

    private static IServiceCollection AddBlobs(this IServiceCollection services)
    {
        services.AddSingleton(provider => StorageAccount.Open(Options(provider)));
        services.AddSingleton<IUploads>(provider => new BlobUploads(Account(provider).GetBlobContainerClient(Options(provider).Container)));
        services.AddSingleton<ITranscriptArchive>(
            provider => new BlobArchive(Account(provider).GetBlobContainerClient(Options(provider).TranscriptsContainer)));
        return services;
    }

    private static UploadsOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<UploadsOptions>>().Value;

    private static Azure.Storage.Blobs.BlobServiceClient Account(IServiceProvider provider) =>
        provider.GetRequiredService<Azure.Storage.Blobs.BlobServiceClient>();
}
