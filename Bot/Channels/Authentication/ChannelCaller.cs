using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels;

/// <summary>Whoever has been admitted, and what they may send.</summary>
internal abstract record ChannelCaller
{
    /// <returns>Why they may not send this, or null if they may.</returns>
    public abstract string? Objection(Activity activity);

    /// <summary>An Azure channel: its token is for one service URL, and its key for certain channels.</summary>
    internal sealed record AzureChannel(string? ServiceUrl, IReadOnlyList<string> Endorsements) : ChannelCaller
    {
        public override string? Objection(Activity activity)
        {
            if (ServiceUrl is null || !string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.Ordinal))
                return "The token's serviceurl claim is not the activity's serviceUrl.";
            return Endorsements.Contains(activity.ChannelId, StringComparer.OrdinalIgnoreCase)
                ? null
                : $"The token's key is not endorsed for the channel '{activity.ChannelId}'.";
        }
    }

    /// <summary>Somebody with the bot's own credentials, like the Emulator.</summary>
    internal sealed record TheApp : ChannelCaller
    {
        public override string? Objection(Activity activity) => null;
    }

    /// <summary>Somebody on this machine, while a setting allows it.</summary>
    internal sealed record Loopback : ChannelCaller
    {
        public override string? Objection(Activity activity) => null;
    }
}
