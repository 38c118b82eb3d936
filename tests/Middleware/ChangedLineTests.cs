using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Middleware.Tests;

/// <summary>What middleware makes of the bot's lines is what the person reads, and what the log keeps.</summary>
public sealed class ChangedLineTests
{
    [Fact]
    public async Task Middleware_changes_a_line_before_it_is_recorded()
    {
        await using var stage = await Stage.SetAsync(services => services
            .AddSingleton<IMiddleware>(new Changing(text => text == "secret" ? null : text?.ToUpperInvariant()))
            .AddSingleton<IBot>(new Speaking(async turn =>
            {
                await turn.SendActivityAsync("one");
                await turn.SendActivityAsync("secret");
                await turn.SendActivitiesAsync([MessageFactory.Text("two"), MessageFactory.Text("three")]);
                await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "c1|0000002", Text = "one, again" });
                await turn.DeleteActivityAsync("c1|0000003");
            })));

        var hello = await stage.AdaSays("hello");
        await stage.BotIsDone();

        (await stage.The<ConversationLog>().ReadAsync(hello.ConversationId, hello.Seq)).Select(
            entry => $"{entry.Activity.Type} {entry.Activity.Text ?? entry.Activity.ReplyToId}")
            .ShouldBe(["message ONE", "message TWO", "message THREE", "messageUpdate ONE, AGAIN", "messageDelete kept for c1|0000003"]);
    }

    private sealed class Speaking(Func<ITurnContext, Task> script) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => script(turnContext);
    }

    /// <summary>Changes texts, keeps back what it makes null, and marks what is deleted.</summary>
    private sealed class Changing(Func<string?, string?> change) : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.OnSendActivities((_, activities, send) =>
            {
                foreach (var activity in activities) activity.Text = change(activity.Text);
                return activities.All(activity => activity.Text is null) ? Task.FromResult<ResourceResponse[]>([]) : send();
            });
            turnContext.OnUpdateActivity((_, activity, update) =>
            {
                activity.Text = change(activity.Text);
                return update();
            });
            turnContext.OnDeleteActivity((_, reference, delete) =>
            {
                reference.ActivityId = $"kept for {reference.ActivityId}";
                return delete();
            });
            return next(cancellationToken);
        }
    }
}
