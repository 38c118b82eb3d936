using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Actions;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Handoff.Availability;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Dialogs.Tests;

/// <summary>A conversation of Ada with a bot that tells stories, on a clock and with a support team set by the test.</summary>
internal sealed class Talk : IDisposable
{
    private readonly ServiceProvider services;
    private readonly TestAdapter adapter = new("webchat");

    /// <param name="stories">The stories to tell.</param>
    /// <param name="time">The clock of the engine; <see cref="Clock"/> without one.</param>
    public Talk(StoryLibrary stories, TimeProvider? time = null)
    {
        Published = new PublishedStories(stories);
        (Agents, Handover, Webhook, Recognizer) = (new(Trouble), new(Trouble), new(Trouble), new(Trouble));
        services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Logs))
            .AddSingleton<TimeProvider>(time ?? Clock)
            .AddSingleton<ISupportTeam>(Team)
            .AddSingleton<IAgentPresence>(Agents)
            .AddSingleton<IVerifiedVisitors>(Site)
            .AddSingleton<IHandover>(Handover)
            .AddSingleton<IStorage>(new MemoryStorage())
            .AddSingleton(Published)
            .AddSingleton<IStoryRecognizer>(Recognizer)
            .AddStoryEngine()
            .ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => Webhook))
            .Configure<StoriesOptions>(
                options => options.Webhook = new WebhookOptions { Url = "https://hooks.lumen.example/story", Secret = "open sesame" })
            .BuildServiceProvider();
        adapter.Conversation.User = new ChannelAccount("ada", "Ada");
    }

    /// <summary>A bot whose only story is one step with these actions.</summary>
    public static Talk With(params string[] actions) => Of(StoryJson.With(actions));

    public static Talk Of(params string[] stories) => new(LibraryOf(stories));

    public static StoryLibrary LibraryOf(params string[] stories)
    {
        var (library, findings) = StorySet.Read(stories.Select((json, index) => ($"{index}.json", StoryJson.Bytes(json))));
        return library ?? throw new InvalidOperationException(string.Join('\n', findings));
    }

    /// <summary>Monday, in summer.</summary>
    public VirtualClock Clock { get; } = new(new DateTimeOffset(2027, 6, 14, 9, 0, 0, TimeSpan.Zero));

    public FakeTeam Team { get; } = new();

    /// <summary>What fails next, of all that is outside of the engine.</summary>
    public FakeTrouble Trouble { get; } = new();

    public FakeAgents Agents { get; }

    public FakeSite Site { get; } = new();

    public FakeHandover Handover { get; }

    public FakeWebhook Webhook { get; }

    private FakeRecognizer Recognizer { get; }

    public FakeLogs Logs { get; } = new();

    public PublishedStories Published { get; }

    public string Locale { get; set; } = "en-US";

    /// <summary>Cancels the turns.</summary>
    public CancellationToken Stopping { get; set; }

    /// <summary>Where Ada's browser says that she is.</summary>
    public string? TimeZone { get; set; }

    public StoryTrace Trace { get; private set; } = new();

    /// <summary>What the bot said in the latest turn.</summary>
    public IReadOnlyList<Activity> Replies { get; private set; } = [];

    public IEnumerable<string> Texts => Replies.Select(reply => reply.Text).OfType<string>();

    public Task Arrives() =>
        Turn(new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount("ada", "Ada")] });

    public Task Says(string text) => Turn(new Activity { Type = ActivityTypes.Message, Text = text });

    public Task Sends(string contentUrl) => Turn(new Activity
    {
        Type = ActivityTypes.Message,
        Attachments = [new Attachment("application/pdf", contentUrl)],
    });

    public Task Raises(string name, object? value = null) => Turn(new Activity { Type = ActivityTypes.Event, Name = name, Value = value });

    /// <summary>Clicks a button that the latest replies show.</summary>
    public Task Clicks(string title)
    {
        var button = Buttons.Single(button => button.Title == title);
        return Turn(new Activity { Type = ActivityTypes.Message, Text = button.Text, Value = Payload.ToToken(button.Value) });
    }

    public IEnumerable<CardAction> Buttons => Replies.SelectMany(reply =>
        (reply.SuggestedActions?.Actions ?? []).Concat((reply.Attachments ?? [])
            .Where(attachment => attachment.ContentType == HeroCard.ContentType)
            .SelectMany(attachment => ((HeroCard)attachment.Content!).Buttons ?? [])));

    public async Task Turn(Activity activity, Func<Activity, bool>? controlMovesAt = null)
    {
        activity.Locale = Locale;
        activity.LocalTimezone = TimeZone;
        Trace = new StoryTrace();
        var turn = adapter.ProcessActivityAsync(
            activity, (context, cancellationToken) => Answer(context, controlMovesAt, cancellationToken), Stopping);
        await turn.ContinueWith(_ => Replies = [.. Drain()], TaskScheduler.Default);
        await turn;
    }

    private Task Answer(ITurnContext context, Func<Activity, bool>? controlMovesAt, CancellationToken cancellationToken)
    {
        context.TurnState.Add(Trace);
        context.OnSendActivities((_, lines, next) =>
            controlMovesAt is not null
                && lines.Exists(line => controlMovesAt(line)) ? throw new ControlLostException("Conversation1") : next());
        context.OnSendActivities((_, _, next) =>
        {
            Trouble.Strike();
            return next();
        });
        return services.GetRequiredService<IBot>().OnTurnAsync(context, cancellationToken);
    }

    private IEnumerable<Activity> Drain()
    {
        while (adapter.GetNextReply() is Activity reply)
            yield return reply;
    }

    public void Dispose() => services.Dispose();
}

internal sealed class FakeTeam : ISupportTeam
{
    public bool Online { get; set; }

    public DateTimeOffset? NextOpening { get; set; }

    public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new SupportStatus(Online, "the test says so", null, null) { NextOpening = NextOpening });
}

/// <summary>Makes the next thing fail that happens outside of the engine: a line, a request, a webhook, a question to a service.</summary>
internal sealed class FakeTrouble
{
    public Func<Exception>? Next { get; set; }

    public void Strike()
    {
        if (Next is not { } failure) return;
        Next = null;
        throw failure();
    }
}

internal sealed class FakeAgents(FakeTrouble trouble) : IAgentPresence
{
    public bool SomeoneIsThere { get; set; }

    public ValueTask<bool> IsAnyoneThereAsync(CancellationToken cancellationToken = default)
    {
        trouble.Strike();
        return ValueTask.FromResult(SomeoneIsThere);
    }
}

internal sealed class FakeRecognizer(FakeTrouble trouble) : IStoryRecognizer
{
    private readonly PhraseRecognizer phrases = new();

    public ValueTask<RecognizedStory?> RecognizeAsync(string text, StoryLibrary stories, CancellationToken cancellationToken)
    {
        trouble.Strike();
        return phrases.RecognizeAsync(text, stories, cancellationToken);
    }

    public ValueTask<Understanding> UnderstandAsync(string text, StoryLibrary stories, CancellationToken cancellationToken)
    {
        trouble.Strike();
        return phrases.UnderstandAsync(text, stories, cancellationToken);
    }
}

/// <summary>A site that vouches for Ada, if it does.</summary>
internal sealed class FakeSite : IVerifiedVisitors
{
    public VerifiedPerson? Ada { get; set; }

    public ValueTask<VerifiedPerson?> OfUserAsync(string userId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(userId == "ada" ? Ada : null);
}

internal sealed class FakeHandover(FakeTrouble trouble) : IHandover
{
    public List<NewUserRequest> Requests { get; } = [];

    public List<string> Paused { get; } = [];

    public Exception? Failure { get; set; }

    public Task RequestAsync(NewUserRequest request, CancellationToken cancellationToken)
    {
        trouble.Strike();
        if (Failure is not null)
            throw Failure;
        Requests.Add(request);
        return Task.CompletedTask;
    }

    public Task PauseBotAsync(string conversationId, CancellationToken cancellationToken)
    {
        trouble.Strike();
        Paused.Add(conversationId);
        return Task.CompletedTask;
    }
}

internal sealed class FakeWebhook(FakeTrouble trouble) : HttpMessageHandler
{
    public List<(HttpRequestMessage Request, string Body)> Received { get; } = [];

    public Action? WhenCalled { get; set; }

    public System.Net.HttpStatusCode Answer { get; set; } = System.Net.HttpStatusCode.OK;

    /// <summary>What it answers; nothing without it.</summary>
    public HttpContent? Body { get; set; }

    public void Says(string json) => Body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        trouble.Strike();
        WhenCalled?.Invoke();
        Received.Add((request, await request.Content!.ReadAsStringAsync(cancellationToken)));
        return new HttpResponseMessage(Answer) { Content = Body };
    }
}

internal sealed class FakeLogs : ILoggerProvider, ILogger
{
    public List<string> Errors { get; } = [];

    public List<Exception> Failures { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        Errors.Add(formatter(state, exception));
        if (exception is not null) Failures.Add(exception);
    }

    public void Dispose()
    {
    }
}
