using Microsoft.Extensions.Options;

namespace LiveTakeover.Middleware.Delivery;

/// <summary>The <c>Handoff:Delivery</c> section of the settings: how agents' lines leave by the bot's own adapter.</summary>
public sealed class HandoffDeliveryOptions
{
    public const string Section = "Handoff:Delivery";

    /// <summary>
    /// The bot's app id, which the adapter speaks to channels with; <c>MicrosoftAppId</c>, as bots set it, when this is not set. None for
    /// the Emulator.
    /// </summary>
    public string? AppId { get; set; }

    /// <summary>How long after it was said a line is tried again for, when its channel does not take it: from 0 to 7 days.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(1);
}

internal sealed class CheckHandoffDeliveryOptions : IValidateOptions<HandoffDeliveryOptions>
{
    public ValidateOptionsResult Validate(string? name, HandoffDeliveryOptions options) =>
        options.GiveUpAfter < TimeSpan.Zero || options.GiveUpAfter > TimeSpan.FromDays(7)
            ? ValidateOptionsResult.Fail(
                $"{HandoffDeliveryOptions.Section}:GiveUpAfter is {options.GiveUpAfter}: give a time span from 00:00:00 to 7.00:00:00.")
            : ValidateOptionsResult.Success;
}
