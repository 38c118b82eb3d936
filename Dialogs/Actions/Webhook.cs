using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>Sends the actions that need an outside service, and reads what it answers.</summary>
internal interface IWebhook
{
    /// <returns>What the service answers; null if it says nothing.</returns>
    /// <exception cref="HttpRequestException">The service refused the action.</exception>
    /// <exception cref="WebhookAnswerException">The service answers with something that a story cannot use.</exception>
    /// <exception cref="OperationCanceledException">The service did not answer in time, or the turn was cancelled.</exception>
    Task<WebhookAnswer?> SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken);
}

/// <summary>
/// Sends actions that need an outside service (ticketing, chat suites, search, mail, AI tasks) as one signed request. The host
/// provides the receiver, so no vendor's code is needed here.
/// </summary>
internal sealed class Webhook(IHttpClientFactory clients, IOptions<StoriesOptions> options, TimeProvider time) : IWebhook
{
    public async Task<WebhookAnswer?> SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken)
    {
        var address = (action as SendWebhookRequest)?.Url ?? options.Value.Webhook.Url;
        if (string.IsNullOrWhiteSpace(address))
            throw new InvalidOperationException($"{action.TypeName} needs a service to go to: set Stories:Webhook:Url.");
        using var request = new HttpRequestMessage(HttpMethod.Post, turn.Fill(address).Trim());
        request.Content = new StringContent(Body(action, turn), Encoding.UTF8, MediaTypeNames.Application.Json);
        await SignAsync(request, cancellationToken);
        using var http = clients.CreateClient(WebhookOptions.HttpClientName);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await AnswerAsync(response.Content, http.Timeout, cancellationToken);
    }

    // What is no JSON says nothing to a story, and is not read: it may be of any size. Nor may an answer drip in without end.
    private static async Task<WebhookAnswer?> AnswerAsync(HttpContent content, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentType?.MediaType is not { } type || !type.EndsWith("json", StringComparison.OrdinalIgnoreCase)) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        await using var stream = await content.ReadAsStreamAsync(limit.Token);
        var json = new byte[WebhookAnswer.Largest + 1];
        var length = await stream.ReadAtLeastAsync(json, json.Length, throwOnEndOfStream: false, limit.Token);
        if (length == json.Length) throw new WebhookAnswerException($"is larger than {WebhookAnswer.Largest} bytes.");
        return WebhookAnswer.Read(json.AsMemory(0, length));
    }

    private static string Body(BotAction action, StoryTurn turn) => JsonSerializer.Serialize(new
    {
        topic = "story.action",
        conversationId = turn.Context.Activity.Conversation.Id,
        user = new { id = turn.Value("user.id"), name = turn.Value("user.name") },
        story = turn.State.StoryId,
        step = turn.State.StepId,
        message = turn.State.Message,
        session = turn.State.Session,
        fields = action is SendWebhookRequest request
            ? request.Fields.ToDictionary(field => field.Key, field => turn.Fill(field.Value), StringComparer.Ordinal)
            : null,
        action = Filled(JsonSerializer.SerializeToElement(action, StoryFile.Json), turn),
    }, StoryFile.Json);

    /// <summary>The action with its templates filled, so that the receiver needs no template engine.</summary>
    private static object? Filled(JsonElement element, StoryTurn turn) => element.ValueKind switch
    {
        JsonValueKind.String => turn.Fill(element.GetString()!),
        JsonValueKind.Array => element.EnumerateArray().Select(item => Filled(item, turn)).ToList(),
        JsonValueKind.Object =>
            element.EnumerateObject().ToDictionary(member => member.Name, member => Filled(member.Value, turn), StringComparer.Ordinal),
        _ => element,
    };

    // The signature includes the date, so that an old request cannot be replayed.
    private async Task SignAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Date = time.GetUtcNow();
        if (options.Value.Webhook.Secret is not { Length: > 0 } secret) return;
        var date = request.Headers.Date.Value.ToString("r", CultureInfo.InvariantCulture);
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"date={date}\n{body}"));
        request.Headers.Add("X-Hub-Signature-256", $"sha256={Convert.ToHexStringLower(signature)}");
    }
}
