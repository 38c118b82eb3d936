using System.Collections.Concurrent;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Doors;

namespace LiveTakeover.Fuzz.Tests;

/// <summary>What somebody sends to a host at once: a request, or the frames of a live connection.</summary>
internal abstract record Input
{
    protected const int Shown = 6_000;

    /// <returns>What is wrong with the answer; null if nothing is.</returns>
    public async Task<string?> FaultAsync(Senders senders)
    {
        try
        {
            return await SendAsync(senders);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return exception.Message;
        }
    }

    /// <summary>Inputs with less in them, the smallest first. One of them may have the same fault.</summary>
    public abstract IEnumerable<Input> Smaller();

    protected abstract Task<string?> SendAsync(Senders senders);
}

/// <summary>Who sends, and what has come of it.</summary>
/// <param name="Host">The host.</param>
/// <param name="Administrator">Who is signed in to the hub.</param>
internal sealed record Senders(DoorHost Host, Agent Administrator)
{
    /// <summary>The ids of lines that the host has acknowledged.</summary>
    public ConcurrentBag<string> Acknowledged { get; } = [];
}
