using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Uploads;

internal sealed partial class CheckUploadsOptions : IValidateOptions<UploadsOptions>
{
    public ValidateOptionsResult Validate(string? name, UploadsOptions options)
    {
        if (!options.AreBlobs) return ValidateOptionsResult.Success;
        if (options.Container.Length is < 3 or > 63 || !ContainerName().IsMatch(options.Container))
            return ValidateOptionsResult.Fail($"Uploads:Container is '{options.Container}': give 3 to 63 lower-case letters, digits and single hyphens.");
        return IsConnectionString(options.ConnectionString!)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Uploads:ConnectionString is no Azure Storage connection string: copy it from the storage account's access keys.");
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri.IsAbsoluteUri;
        }
        catch (Exception bad) when (bad is FormatException or ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContainerName();
}
