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

/// <summary>Sends the actions that need an outside service.</summary>
internal interface IWebhook
{
    /// <exception cref="HttpRequestException">The service refused the action.</exception>
    /// <exception cref="OperationCanceledException">The service did not answer in time, or the turn was cancelled.</exception>
    Task SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken);
}

/// <summary>
/// Sends actions that need an outside service (ticketing, chat suites, search, mail, AI tasks) as one signed request. The host
/// provides the receiver, so no vendor's code is needed here.
/// </summary>
internal sealed class Webhook(IHttpClientFactory clients, IOptions<StoriesOptions> options, TimeProvider time) : IWebhook
{
    public async Task SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken)
    {
        var address = (action as SendWebhookRequest)?.Url ?? options.Value.Webhook.Url;
        if (string.IsNullOrWhiteSpace(address))
            throw new InvalidOperationException($"{action.TypeName} needs a service to go to: set Stories:Webhook:Url.");
        using var request = new HttpRequestMessage(HttpMethod.Post, turn.Fill(address).Trim());
        request.Content = new StringContent(Body(action, turn), Encoding.UTF8, MediaTypeNames.Application.Json);
        await SignAsync(request, cancellationToken);
        using var http = clients.CreateClient(WebhookOptions.HttpClientName);
        // Only the status counts. A body is not read, because it may be of any size.
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
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
