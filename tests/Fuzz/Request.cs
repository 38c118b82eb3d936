using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace LiveTakeover.Fuzz.Tests;

/// <summary>One request, as it goes out.</summary>
internal sealed record Request(HttpMethod Method, string Address) : Input
{
    public byte[]? Body { get; init; }

    public string? ContentType { get; init; } = "application/json";

    /// <summary>The credential of Direct Line or of a channel.</summary>
    public string? Bearer { get; init; }

    /// <summary>Asked by somebody who is signed in to the hub.</summary>
    public bool IsOfTheTeam { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The answer to it names the line that it became.</summary>
    private bool IsLine => Address.StartsWith("/v3/directline/conversations/", StringComparison.Ordinal)
        && (Address.EndsWith("/activities", StringComparison.Ordinal) || Address.Contains("/upload?", StringComparison.Ordinal));

    /// <summary>Microsoft's protocol: 501 says to the channel that the bot has no answer to an invoke.</summary>
    private bool IsOfProtocol(HttpResponseMessage answer) =>
        Address == "/api/messages" && answer.StatusCode == HttpStatusCode.NotImplemented;

    protected override async Task<string?> SendAsync(Senders senders)
    {
        using var answer = await (IsOfTheTeam ? senders.Administrator.SendAsync(Message()) : senders.Host.SendAsync(Message()));
        if (IsLine && answer.IsSuccessStatusCode)
            senders.Acknowledged.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!);
        return (int)answer.StatusCode >= 500 && !IsOfProtocol(answer) ? $"{(int)answer.StatusCode}" : null;
    }

    public override IEnumerable<Input> Smaller()
    {
        if (Headers.Count > 0) yield return this with { Headers = [] };
        for (var n = 0; n < Headers.Count; n++) yield return this with { Headers = [.. Headers.Where((_, place) => place != n)] };
        if (Address.Split('?') is [var path, _]) yield return this with { Address = path };
        foreach (var body in Shrinking.Of(Body ?? [])) yield return this with { Body = body };
    }

    private HttpRequestMessage Message()
    {
        var request = new HttpRequestMessage(Method, Address);
        if (Body is not null) request.Content = new ByteArrayContent(Body);
        if (ContentType is not null) request.Content?.Headers.TryAddWithoutValidation("Content-Type", Sendable(ContentType));
        if (Bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Bearer);
        foreach (var (name, value) in Headers)
        {
            var clean = Sendable(value);
            if (request.Headers.TryAddWithoutValidation(name, clean)) continue;
            request.Content?.Headers.Remove(name);
            request.Content?.Headers.TryAddWithoutValidation(name, clean);
        }

        return request;
    }

    // The client refuses to send anything else in a header.
    private static string Sendable(string value) => new([.. value.Where(character => character is >= ' ' and < '\u007f')]);

    public override string ToString()
    {
        var text = string.Join(
            '\n',
            [
                $"{Method} {Address}", .. Headers.Select(header => $"{header.Name}: {header.Value}"),
                Body is null ? "" : $"Content-Type: {ContentType}\n\n{Encoding.UTF8.GetString(Body)}",
            ]);
        return text.Length > Shown ? $"{text[..Shown]}… ({text.Length} characters)" : text;
    }
}
