using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>A conversation as a script: what the user says, and what the bot is to reply. Nothing happens before it is started.</summary>
public class TestFlow
{
    readonly TestAdapter adapter;
    readonly BotCallbackHandler? callback;
    readonly Func<Task> script;

    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        this.adapter = adapter;
        this.callback = callback;
        script = () => Task.CompletedTask;
    }

    public TestFlow(TestAdapter adapter, IBot bot) : this(adapter, bot.OnTurnAsync) { }

    public TestFlow(Task task, TestFlow flow) : this(() => task, flow) { }

    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        adapter = flow.adapter;
        callback = flow.callback;
        script = getTask;
    }

    public Task StartTestAsync() => script();

    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => adapter.SendTextToBotAsync(userSays, callback!, default));
    }

    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => adapter.ProcessActivityAsync((Activity)userActivity, callback!));
    }

    public TestFlow SendConversationUpdate()
    {
        var update = new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [adapter.Conversation.User!], MembersRemoved = [] };
        return Send(update);
    }

    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan, TimeProvider.System));

    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(expected, description, timeout);

    public TestFlow Test(string userSays, Action<IActivity> validateActivity, string? description = null, uint timeout = 3000) =>
        Send(userSays).AssertReply(validateActivity, description, timeout);

    public TestFlow AssertReply(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Expect(TextOf(reply) == expected.Trim(), $"'{expected}'", reply, description), description, timeout);

    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Expect(reply.Type == expected.Type && TextOf(reply) == TextOf(expected), $"{expected.Type} '{TextOf(expected)}'", reply, description), description, timeout);

    public TestFlow AssertReply(IActivity expected, IEqualityComparer<IActivity> equalityComparer, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Expect(equalityComparer.Equals(expected, reply), $"{expected.Type} '{TextOf(expected)}'", reply, description), description, timeout);

    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Expect(TextOf(reply)?.Contains(expected, StringComparison.Ordinal) == true, $"a text with '{expected}'", reply, description), description, timeout);

    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = 3000) =>
        AssertReply(reply => Expect(candidates.Contains(TextOf(reply)), $"one of '{string.Join("', '", candidates)}'", reply, description), description, timeout);

    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = 3000) => Then(async () =>
        validateActivity(await NextReply(timeout) ?? throw new TimeoutException($"{description ?? "The bot"} was to reply within {timeout} ms, but did not.")));

    public TestFlow AssertNoReply(string? description = null, uint timeout = 3000) => Then(async () =>
    {
        if (await NextReply(timeout) is { } reply)
            throw new InvalidOperationException($"{description ?? "The bot"} was to say nothing, but said {reply.Type} '{TextOf(reply)}'.");
    });

    TestFlow Then(Func<Task> step) => new(
        async () =>
        {
            await script();
            await step();
        },
        this);

    async Task<IActivity?> NextReply(uint timeout)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return null;
        }
    }

    static string? TextOf(IActivity activity) => ((Activity)activity).Text?.Trim();

    static void Expect(bool met, string expected, IActivity reply, string? description)
    {
        if (!met)
            throw new InvalidOperationException($"{description ?? "The bot"} was to reply {expected}, but replied {reply.Type} '{TextOf(reply)}'.");
    }
}
