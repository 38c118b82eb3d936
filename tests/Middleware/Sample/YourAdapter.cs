using LiveTakeover.Handoff;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Middleware.Tests.Sample;

// docs/add-to-your-bot.md shows this file from here on.
internal sealed class YourAdapter : TestAdapter // yours derives from CloudAdapter
{
    public YourAdapter(HandoffMiddleware handoff) => Use(handoff); // first: all else happens behind it

    public Task ShowAsync(Activity line) => SendActivitiesAsync(CreateTurnContext(line), [line], default); // to the channel, past the bot
}

internal sealed class AgentsToChannel(Outbox outbox, Wakeups wakeups, TimeProvider time, YourAdapter adapter, ILogger<AgentsToChannel> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new ConversationRounds(wakeups, Topic.Outbound, time, SendAsync, (failure, id) => log.LogError(failure, "{Conversation} waits", id)).RunAsync(outbox.WaitingAsync, stoppingToken);

    private async Task SendAsync(string conversationId, CancellationToken stopping)
    {
        while (await outbox.ReadAsync(conversationId, stopping) is { Entries.Count: > 0 } page)
            foreach (var entry in page.Entries)
            {
                var isTheirs = entry.IsForPerson && entry.Author.Kind is AuthorKind.Agent or AuthorKind.System; // your bot has said its own
                if (isTheirs) await adapter.ShowAsync(entry.Activity);
                await outbox.SkipToAsync(entry, stopping);
            }
    }
}
