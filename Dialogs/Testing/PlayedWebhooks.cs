using System.Net;
using System.Net.Mime;
using System.Text;
using LiveTakeover.Dialogs.Simulation;

namespace LiveTakeover.Dialogs.Testing;

/// <summary>
/// Plays every outside service, so that no test calls one: it answers, fails or hangs. By default it answers with nothing.
/// </summary>
internal sealed class PlayedWebhooks(VirtualClock clock) : HttpMessageHandler
{
    private static readonly TimeSpan LongestAnswer = TimeSpan.FromSeconds(10);

    private string? answer;

    public WebhookPlay Play { get; private set; } = WebhookPlay.Answers;

    /// <param name="play">What the services do from now on.</param>
    /// <param name="body">The JSON with which they answer; null for an empty answer.</param>
    public void From(WebhookPlay play, string? body) => (Play, answer) = (play, body);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        switch (Play)
        {
            case WebhookPlay.Hangs:
                clock.Advance(LongestAnswer);
                throw new TaskCanceledException("The service did not answer in time.");
            case WebhookPlay.Fails:
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.InternalServerError));
            default:
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
                {
                    Content = new StringContent(answer ?? "", Encoding.UTF8, MediaTypeNames.Application.Json),
                });
        }
    }
}

internal enum WebhookPlay
{
    Answers,
    Fails,
    Hangs,
}
