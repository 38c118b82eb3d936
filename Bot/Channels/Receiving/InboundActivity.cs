using System.Buffers;
using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels;

/// <summary>Reads what a channel sends.</summary>
internal static class InboundActivity
{
    /// <exception cref="BadActivityException">The body is no activity that can be answered.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) throw new BadActivityException("Send the activity as application/json.");
        var body = await request.BodyReader.ReadAtLeastAsync((int)Math.Min(limit + 1L, int.MaxValue), cancellationToken);
        if (body.Buffer.Length > limit) throw new BadActivityException($"The request is larger than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
        var activity = Parse(body.Buffer.IsSingleSegment ? body.Buffer.FirstSpan : body.Buffer.ToArray());
        request.BodyReader.AdvanceTo(body.Buffer.End);
        if (Missing(activity) is { } missing) throw new BadActivityException($"The activity has no {missing}.");
        activity.CallerId = null;
        return activity;
    }

    private static Activity Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            CheckText(json);
            return ActivityJson.Deserialize(json);
        }
        catch (Exception bad) when (bad is JsonException or InvalidOperationException)
        {
            throw new BadActivityException("The body is not the JSON of an activity.");
        }
    }

    // A lone surrogate passes the parser, but could never be written again.
    private static void CheckText(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName) reader.GetString();
    }

    private static string? Missing(Activity activity) =>
        string.IsNullOrEmpty(activity.Type) ? "type"
        : string.IsNullOrEmpty(activity.ChannelId) ? "channelId"
        : string.IsNullOrEmpty(activity.ServiceUrl) ? "serviceUrl"
        : string.IsNullOrEmpty(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrEmpty(activity.From?.Id) ? "from.id"
        : string.IsNullOrEmpty(activity.Recipient?.Id) ? "recipient.id"
        : null;
}

internal sealed class BadActivityException(string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int Status { get; } = status;
}
