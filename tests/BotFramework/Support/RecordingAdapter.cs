using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Tests;

/// <summary>The simplest adapter: remembers what it was asked to do, and gives ids r1, r2, …</summary>
internal sealed class RecordingAdapter : BotAdapter
{
    private int ids;

    public List<Activity> Sent { get; } = [];
    public List<Activity> Updated { get; } = [];
    public List<ConversationReference> Deleted { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select(_ => new ResourceResponse($"r{++ids}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }

    public Task Run(ITurnContext turn, BotCallbackHandler bot) => RunPipelineAsync(turn, bot, default);

    public TurnContext Turn(string text = "Hi", string type = ActivityTypes.Message) => new(this, Ada.Says(text, type));
}

internal static class Ada
{
    public static Activity Says(string text, string type = ActivityTypes.Message) => new()
    {
        Type = type,
        Id = "17",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        Locale = "fr-CA",
        From = new("ada", "Ada"),
        Recipient = new("bot", "Bot"),
        Conversation = new(id: "c1"),
    };
}
