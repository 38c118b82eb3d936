using System.Buffers;
using System.Text;
using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Channels.Receiving;

/// <summary>Reads activities that channels send.</summary>
internal static class InboundActivity
{
    // The store finds lines and conversations by them, and an index of PostgreSQL takes 2,704 bytes.
    private const int LongestId = 800;

    /// <exception cref="RefusedRequestException">The body is not an activity that can be answered.</exception>
    public static async Task<Activity> ReadAsync(HttpRequest request, int limit, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) throw new RefusedRequestException("Send the activity as application/json.");
        var body = await request.BodyReader.ReadAtLeastAsync((int)Math.Min(limit + 1L, int.MaxValue), cancellationToken);
        try
        {
            if (body.Buffer.Length > limit)
                throw new RefusedRequestException($"The request is larger than {limit} bytes.", StatusCodes.Status413PayloadTooLarge);
            return Read(body.Buffer.IsSingleSegment ? body.Buffer.FirstSpan : body.Buffer.ToArray());
        }
        finally
        {
            // Also done for a refused request, because an unread body closes the connection.
            request.BodyReader.AdvanceTo(body.Buffer.End);
        }
    }

    private static Activity Read(ReadOnlySpan<byte> json)
    {
        var activity = Parse(json);
        if (Missing(activity) is { } missing) throw new RefusedRequestException($"The activity has no {missing}.");
        if (TooLong(activity) is { } tooLong)
            throw new RefusedRequestException($"The activity's {tooLong} is longer than {LongestId} bytes.");
        activity.CallerId = null;
        activity.DropMentionOfBot();
        return activity;
    }

    private static Activity Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return ActivityJson.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new RefusedRequestException($"The body is not the JSON of an activity. Look at {exception.Path ?? "its start"}.");
        }
    }

    private static string? Missing(Activity activity) =>
        string.IsNullOrWhiteSpace(activity.Type) ? "type"
        : string.IsNullOrWhiteSpace(activity.ChannelId) ? "channelId"
        : string.IsNullOrWhiteSpace(activity.ServiceUrl) ? "serviceUrl"
        : string.IsNullOrWhiteSpace(activity.Conversation?.Id) ? "conversation.id"
        : string.IsNullOrWhiteSpace(activity.From?.Id) ? "from.id"
        : string.IsNullOrWhiteSpace(activity.Recipient?.Id) ? "recipient.id"
        : null;

    private static string? TooLong(Activity activity) =>
        IsTooLong(activity.Id) ? "id"
        : IsTooLong(activity.ChannelId) ? "channelId"
        : IsTooLong(activity.Conversation.Id) ? "conversation.id"
        : IsTooLong(activity.From.Id) ? "from.id"
        : IsTooLong(activity.Recipient.Id) ? "recipient.id"
        : null;

    private static bool IsTooLong(string? id) => id is not null && Encoding.UTF8.GetByteCount(id) > LongestId;
}

/// <summary>The request is refused with this status, and the message tells the channel why.</summary>
internal sealed class RefusedRequestException(string message, int status = StatusCodes.Status400BadRequest) : Exception(message)
{
    public int Status { get; } = status;
}
