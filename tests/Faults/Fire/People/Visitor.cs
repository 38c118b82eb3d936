using LiveTakeover.Bot.Tests;

namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>Somebody at the chat who writes and reads without pause, over a socket or by polls.</summary>
internal sealed class Visitor(Person person, string name, bool listens, Random random, Patience patience) : ICastMember
{
    public History History { get; } = new(person.ConversationId);

    public async Task SpeakAsync(CancellationToken over)
    {
        for (var n = 1; !over.IsCancellationRequested; n++)
        {
            var (text, id) = ($"{name} {n}{Wishes.Any(random)}", $"{name}-{n}");
            try
            {
                await patience.UntilKnownAsync(() => SayAsync(text, id));
                History.Acknowledged.Enqueue(new Said(name, text));
            }
            catch (HttpRequestException wrong)
            {
                History.WrongAnswers.Enqueue($"{name} said '{text}' and was answered {wrong.StatusCode}");
            }

            await Patience.PauseAsync();
        }
    }

    public async Task ReadAsync(CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            if (listens) await ListenAsync(over);
            else await AskAsync();
        }
    }

    private async Task<bool> SayAsync(string text, string id)
    {
        await person.SaysAsync(text, id);
        return true;
    }

    private async Task AskAsync()
    {
        foreach (var line in await patience.UntilKnownAsync(person.ReadPageAsync)) History.SeenBy(name).Enqueue(line);
        await Patience.PauseAsync();
    }

    private async Task ListenAsync(CancellationToken over)
    {
        await using var socket = await patience.UntilKnownAsync(() => person.ResumesAsync(History.SeenBy(name).Enqueue));
        await Patience.UntilClosedAsync(socket, over);
    }
}
