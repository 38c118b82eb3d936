using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace LiveTakeover.BotFramework.Benchmarks;

/// <summary>A channel that costs nothing, so that only the turn is measured.</summary>
internal sealed class SilentAdapter : BotAdapter
{
    private static readonly Task<ResourceResponse[]> sent = Task.FromResult<ResourceResponse[]>([new("1")]);

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        sent;

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse());

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public async Task Run(Activity heard, BotCallbackHandler bot)
    {
        using var turn = new TurnContext(this, heard);
        await RunPipelineAsync(turn, bot, default);
    }

    public static Activity Said(string text) => new()
    {
        Type = ActivityTypes.Message,
        Id = "1",
        Text = text,
        ChannelId = "test",
        ServiceUrl = "https://test.com",
        From = ada,
        Recipient = bot,
        Conversation = conversation,
    };

    private static readonly ChannelAccount ada = new("ada", "Ada");
    private static readonly ChannelAccount bot = new("bot", "Bot");
    private static readonly ConversationAccount conversation = new(id: "c1");
}
