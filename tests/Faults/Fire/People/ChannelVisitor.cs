using System.Net.Http.Json;

namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>Somebody who writes from a channel of the Bot Framework. What the channel gets is what they read.</summary>
internal sealed class ChannelVisitor(HttpClient http, Connector connector, string name, Random random, Patience patience) : ICastMember
{
    private readonly string id = $"a:{name}-{Guid.NewGuid():N}";

    public History History => field ??= new History(id) { Delivered = connector.Of(id) };

    /// <summary>Says the first line, so that there is a conversation.</summary>
    public Task ComeAsync() => SayAsync($"{name} 0", number: 0);

    public async Task SpeakAsync(CancellationToken over)
    {
        for (var n = 1; !over.IsCancellationRequested; n++)
        {
            await SayAsync($"{name} {n}{Wishes.Any(random)}", n);
            await Patience.PauseAsync();
        }
    }

    public Task ReadAsync(CancellationToken over) => Task.CompletedTask;

    private async Task SayAsync(string text, int number)
    {
        using var answer = await patience.AnswerAsync(() => http.PostAsJsonAsync("/api/messages", new
        {
            type = "message",
            id = $"{name}-{number}",
            text,
            channelId = "emulator",
            serviceUrl = connector.Address,
            conversation = new { id },
            from = new { id = name, name },
            recipient = new { id = "bot" },
            locale = "en",
        }));
        if (answer.IsSuccessStatusCode) History.Acknowledged.Enqueue(new Said(name, text));
        else History.WrongAnswers.Enqueue($"{name} wrote '{text}' from the channel and was answered {answer.StatusCode}");
    }
}
