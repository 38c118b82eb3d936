using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Uploads;

internal sealed partial class CheckUploadsOptions : IValidateOptions<UploadsOptions>
{
    public ValidateOptionsResult Validate(string? name, UploadsOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(UploadsOptions options)
    {
        if (options.KeepFor < TimeSpan.FromMinutes(1))
            yield return "Uploads:KeepFor is shorter than a minute: nobody would see what was sent. Give it like 365.00:00:00, or leave it empty to keep files.";
        if (!options.AreBlobs) yield break;
        if (!IsContainer(options.Container)) yield return NoContainer("Uploads:Container", options.Container);
        if (!IsContainer(options.TranscriptsContainer))
            yield return NoContainer("Uploads:TranscriptsContainer", options.TranscriptsContainer);
        if (options.Container == options.TranscriptsContainer)
            yield return "Uploads:TranscriptsContainer is Uploads:Container: transcripts need a container of their own, for people may get what is in the other.";
        if (string.IsNullOrEmpty(options.ConnectionString))
        {
            if (options.AccountUrl is not { IsAbsoluteUri: true, Scheme: "https" })
                yield return "Uploads:AccountUrl must be the address of the account's blobs, like https://account.blob.core.windows.net.";
        }
        else if (!IsConnectionString(options.ConnectionString))
        {
            yield return "Uploads:ConnectionString is no Azure Storage connection string: copy it from the storage account's access keys.";
        }
    }

    private static bool IsContainer(string name) => name.Length is >= 3 and <= 63 && ContainerName().IsMatch(name);

    private static string NoContainer(string key, string name) =>
        $"{key} is '{name}': give 3 to 63 lower-case letters, digits and single hyphens.";

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri.IsAbsoluteUri;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ContainerName();
}
