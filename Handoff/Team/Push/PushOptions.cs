using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Push;

/// <summary>The <c>Push</c> section of the settings: notifications to agents' browsers while the hub is closed.</summary>
public sealed class PushOptions
{
    public const string Section = "Push";

    /// <summary>If false, the hub offers no notifications by push, and none is sent.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whom a push service may write to about this host: an e-mail address. Empty: <c>Mail:From</c>.</summary>
    public string Contact { get; set; } = "";

    /// <summary>How long a notification is tried before it is too old to be of use: a minute to three days.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(12);

    /// <summary>Allows push services in this host's own network, and without TLS. For development.</summary>
    public bool DangerouslyAllowPrivateNetworks { get; set; }
}

internal sealed class CheckPushOptions : IValidateOptions<PushOptions>
{
    public ValidateOptionsResult Validate(string? name, PushOptions options) =>
        Problems(options).ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;

    private static IEnumerable<string> Problems(PushOptions options)
    {
        if (options.Contact.Length > 0 && !System.Net.Mail.MailAddress.TryCreate(options.Contact, out _))
            yield return $"Push:Contact is '{options.Contact}': give an e-mail address, like support@example.org, or leave it empty.";
        if (options.GiveUpAfter < TimeSpan.FromMinutes(1) || options.GiveUpAfter > TimeSpan.FromDays(3))
            yield return $"Push:GiveUpAfter is {options.GiveUpAfter}: set it between a minute and three days.";
    }
}
