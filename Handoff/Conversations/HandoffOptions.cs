using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Conversations;

/// <summary>The <c>Handoff</c> section of the settings.</summary>
public sealed class HandoffOptions
{
    public const string Section = "Handoff";

    /// <summary>Whether agents may take control of this bot's conversations. Off by default.</summary>
    public bool Enabled { get; set; }

    /// <summary>
    /// How long a person or an agent counts as online after the last sign of them: 2 to 60 s. An open connection renews the lease
    /// at half of this time.
    /// </summary>
    public TimeSpan PresenceLease { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How long a person or an agent stays online after their connection closed, so that a page can reload: 1 to 60 s.</summary>
    public TimeSpan PresenceGrace { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>
    /// How long an agent keeps control after the last sign of their hub page: 5 s to a day, and at least the presence lease.
    /// </summary>
    public TimeSpan ControlLease { get; set; } = TimeSpan.FromMinutes(2);
}

internal sealed class CheckHandoffOptions : IValidateOptions<HandoffOptions>
{
    public ValidateOptionsResult Validate(string? name, HandoffOptions options)
    {
        var wrong = new List<string>();
        Check(nameof(options.PresenceLease), options.PresenceLease, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1));
        Check(nameof(options.PresenceGrace), options.PresenceGrace, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        Check(nameof(options.ControlLease), options.ControlLease, TimeSpan.FromSeconds(5), TimeSpan.FromDays(1));
        if (options.ControlLease < options.PresenceLease) wrong.Add("Handoff:ControlLease must not be shorter than Handoff:PresenceLease.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);

        void Check(string setting, TimeSpan value, TimeSpan least, TimeSpan most)
        {
            if (value < least || value > most) wrong.Add($"Handoff:{setting} is {value}: set it between {least} and {most}.");
        }
    }
}
