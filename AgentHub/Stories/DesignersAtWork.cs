using System.Text.Json;
using System.Text.Json.Serialization;
using LiveTakeover.AgentHub.Live;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Store;
using Microsoft.AspNetCore.SignalR;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>
/// Tells designers at any node who else has the same story open. Nothing is stored: an open page says so again every few seconds, and
/// takes whoever it has not heard of for a while to be gone.
/// </summary>
internal sealed class DesignersAtWork : IDisposable
{
    private const int LongestName = 80;

    private static readonly Topic Designers = new("designers");

    private readonly IHubContext<LiveHub, IAgentClient> hub;
    private readonly IDatabase database;
    private readonly IDisposable subscription;

    public DesignersAtWork(IHubContext<LiveHub, IAgentClient> hub, IDatabase database, ChangeSignals signals)
    {
        (this.hub, this.database) = (hub, database);
        subscription = signals.On(Designers, Hear);
    }

    /// <summary>The group of the connections that have a story open.</summary>
    public static string GroupOf(string storyId) => $"story {storyId}";

    public void Tell(DesignerView designer) => database.Notify(new Change(Designers, JsonSerializer.Serialize(
        designer with { Name = ShortText.StartOf(designer.Name, LongestName) }, DesignerJson.Default.DesignerView)));

    public void Dispose() => subscription.Dispose();

    private void Hear(string text)
    {
        if (text == ChangeSignals.Everything) return;
        var designer = JsonSerializer.Deserialize(text, DesignerJson.Default.DesignerView)!;
        _ = hub.Clients.Group(GroupOf(designer.StoryId)).DesignerAt(designer);
    }
}

/// <param name="Key">One of a person's open pages.</param>
/// <param name="Id">The account.</param>
/// <param name="Step">The step in their form; null for the story itself.</param>
/// <param name="IsGone">Whether the page has left the story.</param>
internal sealed record DesignerView(string StoryId, string Key, string Id, string Name, string? Step, bool IsGone);

[JsonSerializable(typeof(DesignerView))]
internal sealed partial class DesignerJson : JsonSerializerContext;
