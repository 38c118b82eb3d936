using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Channels;
using Microsoft.AspNetCore.TestHost;
using Xunit.Sdk;

namespace LiveTakeover.Samples.Tests;

/// <summary>The product's host with a sample's bot in it, on the fake channel. Ada writes, and Grace is an agent.</summary>
public sealed class SampleRoom : IAsyncDisposable
{
    private readonly FakeChannel channel = new();
    private readonly LiveHost host;

    /// <param name="sample">What the sample registers, as it would in its own host.</param>
    public SampleRoom(Action<IServiceCollection> sample) => host = new LiveHost(bot: null, builder =>
    {
        channel.Furnish(builder);
        builder.ConfigureTestServices(sample);
    });

    public T The<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>The same conversation twice: over Direct Line, then over <c>/api/messages</c>.</summary>
    public async Task OverEachChannelAsync(Func<Ada, Task> conversation)
    {
        using var grace = await host.AgentAsync("Grace");
        using var visitor = host.CreateClient();
        await TalkAsync(new OverDirectLine(grace, visitor), conversation);
        await TalkAsync(new OverMessages(grace, visitor, channel), conversation);
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private static async Task TalkAsync(Ada ada, Func<Ada, Task> conversation)
    {
        try
        {
            await ada.ArrivesAsync();
            await conversation(ada);
        }
        catch (Exception exception)
        {
            throw new XunitException(
                $"{ada.GetType().Name}: {exception.Message}{Environment.NewLine}Heard: {string.Join(" | ", ada.Heard.Select(Words.Of))}",
                exception);
        }
    }
}
