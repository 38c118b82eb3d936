using System.Net.Http.Json;
using LiveTakeover.BotFramework;
using Microsoft.Rest;

namespace Microsoft.Bot.Connector.DirectLine;

public interface ITokens
{
    Task<HttpOperationResponse<Conversation>> GenerateTokenForNewConversationWithHttpMessagesAsync(
        TokenParameters? tokenParameters = null, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default);

    Task<HttpOperationResponse<Conversation>> RefreshTokenWithHttpMessagesAsync(
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default);
}

/// <remarks>A refused request throws an <see cref="HttpOperationException"/> with Direct Line's response.</remarks>
public class Tokens(DirectLineClient client) : ITokens
{
    public DirectLineClient Client { get; } = client;

    public Task<HttpOperationResponse<Conversation>> GenerateTokenForNewConversationWithHttpMessagesAsync(
        TokenParameters? tokenParameters = null, Dictionary<string, List<string>>? customHeaders = null,
        CancellationToken cancellationToken = default)
    {
        var content = tokenParameters is null ? null : JsonContent.Create(tokenParameters, options: DirectLineJson.Options);
        return Client.SendAsync<Conversation>(HttpMethod.Post, "tokens/generate", content, customHeaders, cancellationToken);
    }

    public Task<HttpOperationResponse<Conversation>> RefreshTokenWithHttpMessagesAsync(
        Dictionary<string, List<string>>? customHeaders = null, CancellationToken cancellationToken = default) =>
        Client.SendAsync<Conversation>(HttpMethod.Post, "tokens/refresh", null, customHeaders, cancellationToken);
}

public static class TokensExtensions
{
    public static async Task<Conversation> GenerateTokenForNewConversationAsync(
        this ITokens operations, TokenParameters? tokenParameters = null, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.GenerateTokenForNewConversationWithHttpMessagesAsync(tokenParameters, null, cancellationToken);
        return answer.Body!;
    }

    public static async Task<Conversation> RefreshTokenAsync(this ITokens operations, CancellationToken cancellationToken = default)
    {
        using var answer = await operations.RefreshTokenWithHttpMessagesAsync(null, cancellationToken);
        return answer.Body!;
    }
}
