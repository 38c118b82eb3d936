using System.Globalization;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Running;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Dialogs.Actions;

/// <summary>Sends what needs an outside service, and reads what it answers.</summary>
internal interface IWebhook
{
    /// <returns>What the service answers; null if it says nothing.</returns>
    /// <exception cref="HttpRequestException">The service refused the action.</exception>
    /// <exception cref="WebhookAnswerException">The service answers with something that a story cannot use.</exception>
    /// <exception cref="OperationCanceledException">The service did not answer in time, or the turn was cancelled.</exception>
    Task<WebhookAnswer?> SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken);

    /// <inheritdoc cref="SendAsync(BotAction, StoryTurn, CancellationToken)"/>
    Task<WebhookAnswer?> SendAsync(Step reached, StoryTurn turn, CancellationToken cancellationToken);
}

/// <summary>
/// Sends actions that need an outside service (ticketing, chat suites, search, mail, AI tasks) as one signed request. The host
/// provides the receiver, so no vendor's code is needed here.
/// </summary>
internal sealed class Webhook(IHttpClientFactory clients, IOptions<StoriesOptions> options, TimeProvider time) : IWebhook
{
    public Task<WebhookAnswer?> SendAsync(BotAction action, StoryTurn turn, CancellationToken cancellationToken) =>
        PostAsync((action as SendWebhookRequest)?.Url, action.TypeName, WebhookBody.Of(action, turn), turn, cancellationToken);

    public Task<WebhookAnswer?> SendAsync(Step reached, StoryTurn turn, CancellationToken cancellationToken) =>
        PostAsync(url: null, WebhookBody.StepReached, WebhookBody.Of(reached, turn, time.GetUtcNow()), turn, cancellationToken);

    private async Task<WebhookAnswer?> PostAsync(
        string? url, string what, string body, StoryTurn turn, CancellationToken cancellationToken)
    {
        var address = url ?? options.Value.Webhook.Url;
        if (string.IsNullOrWhiteSpace(address))
            throw new InvalidOperationException($"{what} needs a service to go to: set Stories:Webhook:Url.");
        using var request = new HttpRequestMessage(HttpMethod.Post, turn.Fill(address).Trim());
        request.Content = new StringContent(body, Encoding.UTF8, MediaTypeNames.Application.Json);
        await SignAsync(request, cancellationToken);
        using var http = clients.CreateClient(WebhookOptions.HttpClientName);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await AnswerAsync(response.Content, http.Timeout, cancellationToken);
    }

    // What is no JSON says nothing to a story, and is not read: it may be of any size. Nor may an answer drip in without end.
    private static async Task<WebhookAnswer?> AnswerAsync(HttpContent content, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.OrdinalIgnoreCase) != true) return null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        await using var stream = await content.ReadAsStreamAsync(limit.Token);
        var json = new byte[WebhookAnswer.Largest + 1];
        var length = await stream.ReadAtLeastAsync(json, json.Length, throwOnEndOfStream: false, limit.Token);
        if (length == json.Length) throw new WebhookAnswerException($"is larger than {WebhookAnswer.Largest} bytes.");
        return WebhookAnswer.Read(json.AsMemory(0, length));
    }

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
