using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Tests;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace LiveTakeover.Bot.Tests.Mail;

/// <summary>The host with a real SMTP server, Ada who left a request and went away, and Grace who answers it.</summary>
internal sealed class MailStage : IAsyncDisposable
{
    public const string Public = "https://chat.example.org";

    public MailStage(Action<IWebHostBuilder>? furnish = null) => Host = new LiveHost(new ScriptedBot(ScriptedBot.Echo), web =>
    {
        web.UseSetting("Mail:Smtp:Host", "127.0.0.1").UseSetting("Mail:Smtp:Port", $"{Server.Port}")
            .UseSetting("Mail:Smtp:Security", "None").UseSetting("Mail:From", "support@example.org")
            .UseSetting("Mail:PublicAddress", Public);
        web.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        furnish?.Invoke(web);
    });

    public MailServer Server { get; } = new();

    public SleepyClock Clock { get; } =
        new(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));

    public LiveHost Host { get; }

    public Agent Grace { get; private set; } = null!;

    public Person Ada { get; private set; } = null!;

    public UserRequests Requests => Host.Services.GetRequiredService<UserRequests>();

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Server.DisposeAsync();
    }

    public async Task GraceSignsInAsync(Role role = Role.Administrator) => Grace = await Host.AgentAsync("Grace", role);

    public async Task AdaAsksAsync(string locale, string message)
    {
        Ada = await Host.PersonAsync(locale: locale);
        await Ada.SendsAsync(new { type = "message", text = "hello", locale });
        await AsksAsync(message);
    }

    public Task<UserRequest> AsksAsync(string message) => Requests.CreateAsync(
        new NewUserRequest(Ada.ConversationId, message, [new StoryStep("Offline", "How to reach you", null)]));

    public async Task<UserRequest> RequestAsync() => (await Requests.OfConversationAsync(Ada.ConversationId))!;

    public async Task GraceAnswersAsync(string text, object? attachments = null)
    {
        if (Grace is null) await GraceSignsInAsync();
        Clock.Sleep(TimeSpan.FromMinutes(10));
        using var answer = await Grace!.SendAsync(
            HttpMethod.Post, $"/requests/{(await RequestAsync()).Id}/replies",
            new { clientMessageId = Guid.NewGuid().ToString("N"), text, attachments });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    public async Task<string> InvitesAsync(string email)
    {
        using var answer = await Grace.SendAsync(HttpMethod.Post, "/team/invitations", new { email, role = "SupportAgent" });
        var invited = await answer.Content.ReadFromJsonAsync<JsonElement>();
        invited.GetProperty("mailed").GetBoolean().ShouldBeTrue();
        return invited.GetProperty("link").GetString()!;
    }

    public async Task<MimeMessage> ArrivesAsync()
    {
        var next = Server.NextAsync();
        while (!next.IsCompleted) await RoundsAsync();
        return await next;
    }

    // The host looks every two seconds of its own clock, and into its mailbox twice a minute.
    public async Task RoundsAsync(int seconds = 2)
    {
        Clock.Advance(TimeSpan.FromSeconds(seconds));
        await Grace.GetAsync("/session");
    }
}
