using System.ComponentModel.DataAnnotations;

namespace LiveTakeover.Dialogs;

/// <summary>The configuration section <c>Stories</c>.</summary>
public sealed class StoriesOptions
{
    public const string Section = "Stories";

    /// <summary>The folder of story files; a relative one stands beside the program.</summary>
    [Required(ErrorMessage = "Stories:Folder is empty. Set it to the folder that holds the story files.")]
    public string Folder { get; set; } = "stories";

    public WebhookOptions Webhook { get; set; } = new();
}

public sealed class WebhookOptions
{
    /// <summary>The client that webhooks leave by; a host decides where it may connect to.</summary>
    public const string HttpClientName = "Webhook";

    /// <summary>Where actions that need somebody else's service are sent; empty when there is no such service.</summary>
    public string? Url { get; set; }

    /// <summary>Signs each request, so that the receiver knows where it comes from.</summary>
    public string? Secret { get; set; }

    /// <summary>Webhooks may also go to this host's own network. For development, or when all who write stories may see that network.</summary>
    public bool DangerouslyAllowPrivateNetworks { get; set; }
}
