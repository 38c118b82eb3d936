using System.Text.Json.Serialization;

namespace LiveTakeover.DirectLine;

internal sealed record ErrorAnswer(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

internal sealed record TokenAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    string? StreamUrl = null);

internal sealed record IdAnswer(string Id);

internal sealed record SessionAnswer(string SessionId);

internal sealed record TokenRequest(RequestedUser? User, IReadOnlyList<string?>? TrustedOrigins)
{
    public IReadOnlyList<string> Origins => [.. TrustedOrigins?.OfType<string>() ?? []];
}

internal sealed record StartRequest(RequestedUser? User, string? Locale, IReadOnlyList<string?>? TrustedOrigins)
{
    public IReadOnlyList<string> Origins => [.. TrustedOrigins?.OfType<string>() ?? []];
}

internal sealed record RequestedUser(string? Id, string? Name);

[JsonSourceGenerationOptions(
    System.Text.Json.JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(StartRequest))]
internal sealed partial class Wire : JsonSerializerContext;
