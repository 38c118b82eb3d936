using System.Text.Json;
using LiveTakeover.AgentHub.Live;

namespace LiveTakeover.AgentHub.Support;

/// <summary>A request's JSON body, or a problem that names the location of the error.</summary>
internal sealed record JsonBody<T>(T? Value, ProblemHttpResult? Problem)
{
    public static async Task<JsonBody<T>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType()) return Refuse("Send JSON, with the header Content-Type: application/json.");
        try
        {
            var value = await request.ReadFromJsonAsync<T>(HubJson.Options, cancellationToken);
            return value is null ? Refuse("The body is null; send an object.") : new(value, null);
        }
        catch (JsonException exception)
        {
            return Refuse($"The JSON cannot be read at {exception.Path ?? "its start"}: {exception.Message.Split(" Path: ")[0]}");
        }
    }

    private static JsonBody<T> Refuse(string title) => new(default, Problems.BadRequest(title));
}
