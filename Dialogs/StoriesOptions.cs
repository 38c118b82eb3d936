using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs;

/// <summary>The <c>Stories</c> section of the settings.</summary>
public sealed class StoriesOptions
{
    public const string Section = "Stories";

    /// <summary>The folder of story files. A relative path starts at the program's folder.</summary>
    public string Folder { get; set; } = "stories";

    public WebhookOptions Webhook { get; set; } = new();
}

public sealed class WebhookOptions
{
    /// <summary>The name of the HTTP client for webhooks; the host restricts where it may connect.</summary>
    public const string HttpClientName = "Webhook";

    /// <summary>The URL for actions that need an outside service; empty if there is none.</summary>
    public string? Url { get; set; }

    internal bool IsSet => !string.IsNullOrWhiteSpace(Url);

    /// <summary>The secret that signs each request, so that the receiver can verify its origin.</summary>
    public string? Secret { get; set; }

    /// <summary>
    /// Allows webhooks into this host's own network. For development, or if every author of stories may access that network.
    /// </summary>
    public bool DangerouslyAllowPrivateNetworks { get; set; }
}

internal sealed class CheckStoriesOptions : IValidateOptions<StoriesOptions>
{
    public ValidateOptionsResult Validate(string? name, StoriesOptions options) => string.IsNullOrWhiteSpace(options.Folder)
        ? ValidateOptionsResult.Fail($"{StoriesOptions.Section}:Folder is empty: set it to the folder that holds the story files.")
        : ValidateOptionsResult.Success;
}
