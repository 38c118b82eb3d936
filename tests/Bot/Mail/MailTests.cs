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

/// <summary>What goes out by e-mail, by a real server.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private const string Public = "https://chat.example.org";

    private readonly MailServer server = new();
    private readonly SleepyClock clock = new(DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()));
    private LiveHost host = null!;
    private Agent grace = null!;
    private Person ada = null!;

    public Task InitializeAsync()
    {
        host = new LiveHost(new ScriptedBot(_ => Task.CompletedTask), web =>
        {
            web.UseSetting("Mail:Smtp:Host", "127.0.0.1").UseSetting("Mail:Smtp:Port", $"{server.Port}")
                .UseSetting("Mail:Smtp:Security", "None").UseSetting("Mail:From", "support@example.org")
                .UseSetting("Mail:PublicAddress", Public);
            web.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(clock));
        });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await host.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Who_is_away_gets_the_answer_in_their_language_with_a_link_that_leads_back_once()
    {
        await AdaAsksAsync("fr-CA", "ma lampe\nada@example.org");
        await GraceAnswersAsync("Tournez l’ampoule <b>à droite</b>.");

        var mail = await ArrivesAsync();

        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ada@example.org");
        mail.Subject.ShouldBe("Maison Lumen : notre réponse à votre demande");
        mail.TextBody!.ShouldContain("> Tournez l’ampoule <b>à droite</b>.");
        mail.HtmlBody!.ShouldContain("&lt;b&gt;");
        mail.HtmlBody!.ShouldNotContain("<b>");
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");

        var back = PathIn(mail.TextBody!, "/webchat/mail/return?token=");
        using var phone = host.CreateClient(new() { AllowAutoRedirect = false });
        // Programs that look into e-mails open links: that uses nothing up.
        (await phone.GetAsync(back)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.PostAsync(back, content: null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var token = await (await phone.PostAsync("/webchat/token", content: null)).Content.ReadFromJsonAsync<JsonElement>();
        token.GetProperty("conversationId").GetString().ShouldBe(ada.ConversationId);
        using var other = host.CreateClient(new() { AllowAutoRedirect = false });
        (await other.PostAsync(back, content: null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Who_wants_no_more_e_mails_gets_none_by_a_link_that_nobody_else_can_make()
    {
        await AdaAsksAsync("en", "ada@example.org");
        await GraceAnswersAsync("Turn the bulb.");
        var mail = await ArrivesAsync();
        using var anybody = host.CreateClient();
        (await anybody.PostAsync("/webchat/mail/unsubscribe?token=ada@example.org", content: null)).StatusCode
            .ShouldBe(HttpStatusCode.Gone);

        var unsubscribe = mail.Headers["List-Unsubscribe"]!.Trim('<', '>')[Public.Length..];
        (await anybody.PostAsync(unsubscribe, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode
            .ShouldBe(HttpStatusCode.OK);
        await GraceAnswersAsync("To the right.");

        await InvitesAsync("ana@example.org");
        (await ArrivesAsync()).To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ana@example.org");
        server.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Invitations_go_by_e_mail()
    {
        grace = await host.AgentAsync("Grace", Role.Administrator);
        var link = await InvitesAsync("ana@example.org");

        var mail = await ArrivesAsync();

        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ana@example.org");
        mail.TextBody!.ShouldContain(Public + link);
        mail.Subject!.ShouldContain("Grace");
        mail.Headers["List-Unsubscribe"].ShouldBeNull();
    }

    [Fact]
    public async Task A_request_that_comes_while_nobody_is_in_the_hub_is_told_by_e_mail_and_not_each_one_of_many()
    {
        grace = await host.AgentAsync("Grace");
        clock.Sleep(TimeSpan.FromHours(1));
        await AdaAsksAsync("en", "help");
        (await ArrivesAsync()).Subject.ShouldBe("Maison Lumen: somebody asks for a human");
        for (var n = 0; n < 5; n++) await AsksAsync("again");

        clock.Sleep(TimeSpan.FromMinutes(14));
        await RoundsAsync();
        server.Count.ShouldBe(1);
        clock.Sleep(TimeSpan.FromMinutes(2));
        await ArrivesAsync();
        server.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_server_refuses_for_good_is_shown_and_can_go_again()
    {
        server.Unknown = "ada@example.org";
        await AdaAsksAsync("en", "ada@example.org");
        await GraceAnswersAsync("Turn the bulb.");

        var failed = await FailureAsync();
        failed.GetProperty("reason").GetString().ShouldStartWith("The mail server answered 550");
        server.Unknown = "";
        using var again = await grace.SendAsync(HttpMethod.Post, $"/mails/failures/{failed.GetProperty("id").GetString()}/retry");

        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await ArrivesAsync()).To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ada@example.org");
        (await grace.GetAsync("/mails/failures")).GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    private async Task AdaAsksAsync(string locale, string message)
    {
        ada = await host.PersonAsync(locale: locale);
        await ada.SendsAsync(new { type = "message", text = "hello", locale });
        await AsksAsync(message);
    }

    private Task<UserRequest> AsksAsync(string message) => host.Services.GetRequiredService<UserRequests>().CreateAsync(
        new NewUserRequest(ada.ConversationId, message, [new StoryStep("Offline", "How to reach you", null)]));

    private async Task GraceAnswersAsync(string text)
    {
        grace ??= await host.AgentAsync("Grace", Role.Administrator);
        clock.Sleep(TimeSpan.FromMinutes(10));
        var asked = (await host.Services.GetRequiredService<UserRequests>().OfConversationAsync(ada.ConversationId))!;
        using var answer = await grace.SendAsync(
            HttpMethod.Post, $"/requests/{asked.Id}/replies", new { clientMessageId = Guid.NewGuid().ToString("N"), text });
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync());
    }

    private async Task<string> InvitesAsync(string email)
    {
        using var answer = await grace.SendAsync(HttpMethod.Post, "/team/invitations", new { email, role = "SupportAgent" });
        var invited = await answer.Content.ReadFromJsonAsync<JsonElement>();
        invited.GetProperty("mailed").GetBoolean().ShouldBeTrue();
        return invited.GetProperty("link").GetString()!;
    }

    private async Task<MimeMessage> ArrivesAsync()
    {
        var next = server.NextAsync();
        while (!next.IsCompleted) await RoundsAsync();
        return await next;
    }

    private async Task<JsonElement> FailureAsync()
    {
        while (true)
        {
            await RoundsAsync();
            var failures = (await grace.GetAsync("/mails/failures")).GetProperty("failures");
            if (failures.GetArrayLength() > 0) return failures[0].Clone();
        }
    }

    // The host looks every two seconds of its own clock.
    private async Task RoundsAsync()
    {
        clock.Advance(TimeSpan.FromSeconds(2));
        await grace.GetAsync("/session");
    }

    private static string PathIn(string text, string path)
    {
        var start = text.IndexOf(path, StringComparison.Ordinal);
        return text[start..].Split('\n', '\r')[0];
    }
}
