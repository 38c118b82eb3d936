using System.Net.Http.Json;
using LiveTakeover.BotFramework;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.DirectLine;

public interface IConversations
{
    Task<HttpOperationResponse<Conversation>> StartConversationWithHttpMessagesAsync(
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);

    /// <summary>A new stream URL and token for an existing conversation.</summary>
    Task<HttpOperationResponse<Conversation>> ReconnectToConversationWithHttpMessagesAsync(
        string conversationId, string? watermark = null, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    /// <summary>The activities after the watermark; without one, from the beginning.</summary>
    Task<HttpOperationResponse<ActivitySet>> GetActivitiesWithHttpMessagesAsync(
        string conversationId, string? watermark = null, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<ResourceResponse>> PostActivityWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<ResourceResponse>> UploadWithHttpMessagesAsync(
        string conversationId, Stream file, string? userId = null, string? contentType = null,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);
}

/// <remarks>A refused request throws an <see cref="HttpOperationException"/> with Direct Line's response.</remarks>
public class Conversations(DirectLineClient client) : IConversations
{
    public DirectLineClient Client { get; } = client;

    public Task<HttpOperationResponse<Conversation>> StartConversationWithHttpMessagesAsync(
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync<Conversation>(HttpMethod.Post, "conversations", null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<Conversation>> ReconnectToConversationWithHttpMessagesAsync(
        string conversationId, string? watermark = null, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<Conversation>(
            HttpMethod.Get, Path(conversationId, "", ("watermark", watermark)), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ActivitySet>> GetActivitiesWithHttpMessagesAsync(
        string conversationId, string? watermark = null, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default) =>
        Client.SendAsync<ActivitySet>(
            HttpMethod.Get, Path(conversationId, "/activities", ("watermark", watermark)), null, customHeaders, cancellationToken);

    public Task<HttpOperationResponse<ResourceResponse>> PostActivityWithHttpMessagesAsync(
        string conversationId, Activity activity, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var content = JsonContent.Create(activity, options: DirectLineJson.Options);
        return Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, Path(conversationId, "/activities"), content, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<ResourceResponse>> UploadWithHttpMessagesAsync(
        string conversationId, Stream file, string? userId = null, string? contentType = null,
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var part = new StreamContent(file) { Headers = { ContentType = new(contentType ?? "application/octet-stream") } };
        var name = file is FileStream onDisk ? System.IO.Path.GetFileName(onDisk.Name) : "file";
        var form = new MultipartFormDataContent { { part, "file", name } };
        return Client.SendAsync<ResourceResponse>(
            HttpMethod.Post, Path(conversationId, "/upload", ("userId", userId)), form, customHeaders, cancellationToken);
    }

    private static string Path(string conversationId, string of, (string Name, string? Value) query = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        var asked = query.Value is null ? "" : $"?{query.Name}={Uri.EscapeDataString(query.Value)}";
        return $"conversations/{Uri.EscapeDataString(conversationId)}{of}{asked}";
    }
}

public static class ConversationsExtensions
{
    public static async Task<Conversation> StartConversationAsync(
        this IConversations operations, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.StartConversationWithHttpMessagesAsync(null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<Conversation> ReconnectToConversationAsync(
        this IConversations operations, string conversationId, string? watermark = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.ReconnectToConversationWithHttpMessagesAsync(
            conversationId, watermark, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<ActivitySet> GetActivitiesAsync(
        this IConversations operations, string conversationId, string? watermark = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GetActivitiesWithHttpMessagesAsync(conversationId, watermark, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<ResourceResponse> PostActivityAsync(
        this IConversations operations, string conversationId, Activity activity, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.PostActivityWithHttpMessagesAsync(conversationId, activity, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<ResourceResponse> UploadAsync(
        this IConversations operations, string conversationId, Stream file, string? userId = null, string? contentType = null,
        CancellationToken cancellationToken = default)
    {
        using var answer = await operations.UploadWithHttpMessagesAsync(conversationId, file, userId, contentType, null, cancellationToken);
        return answer.Body!;
    }
}
