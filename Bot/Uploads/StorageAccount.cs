using Azure.Identity;
using Azure.Storage.Blobs;

namespace LiveTakeover.Bot.Uploads;

internal static class StorageAccount
{
    /// <summary>Opens the account in the settings, with its key or with this host's managed identity.</summary>
    public static BlobServiceClient Open(UploadsOptions options) => string.IsNullOrEmpty(options.ConnectionString)
        ? new BlobServiceClient(options.AccountUrl, new ManagedIdentityCredential(Identity(options)))
        : new BlobServiceClient(options.ConnectionString);

    private static ManagedIdentityId Identity(UploadsOptions options) => string.IsNullOrEmpty(options.ManagedIdentityClientId)
        ? ManagedIdentityId.SystemAssigned
        : ManagedIdentityId.FromUserAssignedClientId(options.ManagedIdentityClientId);
}
