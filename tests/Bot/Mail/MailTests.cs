using System.Net.Http.Json;
using System.Text.Json;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Mail;

/// <summary>What goes out by e-mail, by a real server.</summary>
public sealed class MailTests : IAsyncDisposable
{
    private readonly MailStage stage = new();

    public ValueTask DisposeAsync() => stage.DisposeAsync();

    [Fact]
    public async Task Who_is_away_gets_the_answer_in_their_language_with_a_link_that_leads_back_once()
    {
        await stage.AdaAsksAsync("fr-CA", "ma lampe\nada@example.org");
        await stage.GraceAnswersAsync("Tournez l’ampoule <b>à droite</b>.");

        var mail = await stage.ArrivesAsync();

        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ada@example.org");
        mail.Subject.ShouldBe("Maison Lumen : notre réponse à votre demande");
        mail.TextBody!.ShouldContain("> Tournez l’ampoule <b>à droite</b>.");
        mail.HtmlBody!.ShouldContain("&lt;b&gt;");
        mail.HtmlBody!.ShouldNotContain("<b>");
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");

        var back = PathIn(mail.TextBody!, "/webchat/mail/return?token=");
        using var phone = stage.Host.CreateClient(new() { AllowAutoRedirect = false });
        // Programs that look into e-mails open links: that uses nothing up.
        (await phone.GetAsync(back)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.PostAsync(back, content: null)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var token = await (await phone.PostAsync("/webchat/token", content: null)).Content.ReadFromJsonAsync<JsonElement>();
        token.GetProperty("conversationId").GetString().ShouldBe(stage.Ada.ConversationId);
        using var other = stage.Host.CreateClient(new() { AllowAutoRedirect = false });
        (await other.PostAsync(back, content: null)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Who_wants_no_more_e_mails_gets_none_by_a_link_that_nobody_else_can_make()
    {
        await stage.AdaAsksAsync("en", "ada@example.org");
        await stage.GraceAnswersAsync("Turn the bulb.");
        var mail = await stage.ArrivesAsync();
        using var anybody = stage.Host.CreateClient();
        (await anybody.PostAsync("/webchat/mail/unsubscribe?token=ada@example.org", content: null)).StatusCode
            .ShouldBe(HttpStatusCode.Gone);

        var unsubscribe = mail.Headers["List-Unsubscribe"]!.Trim('<', '>')[MailStage.Public.Length..];
        (await anybody.PostAsync(unsubscribe, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode
            .ShouldBe(HttpStatusCode.OK);
        await stage.GraceAnswersAsync("To the right.");

        await stage.InvitesAsync("ana@example.org");
        (await stage.ArrivesAsync()).To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ana@example.org");
        stage.Server.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Files_of_an_answer_are_links_in_its_e_mail()
    {
        await stage.AdaAsksAsync("en", "ada@example.org");
        await stage.GraceSignsInAsync();
        using var form = new MultipartFormDataContent { { new ByteArrayContent([1, 2, 3]), "file", "<b>lamp</b>.png" } };
        using var upload = await stage.Grace.SendAsync(
            new HttpRequestMessage(HttpMethod.Post, $"/hub/api/conversations/{stage.Ada.ConversationId}/uploads") { Content = form });
        var kept = await upload.Content.ReadFromJsonAsync<JsonElement>();
        await stage.GraceAnswersAsync("As in the picture.", kept);

        var mail = await stage.ArrivesAsync();

        var link = PathIn(mail.TextBody!, "/v3/directline/attachments/");
        mail.TextBody!.ShouldContain(MailStage.Public + link);
        mail.HtmlBody!.ShouldNotContain("<b>");
        using var anybody = stage.Host.CreateClient();
        (await anybody.GetByteArrayAsync(link)).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public async Task Invitations_go_by_e_mail()
    {
        await stage.GraceSignsInAsync();
        var link = await stage.InvitesAsync("ana@example.org");

        var mail = await stage.ArrivesAsync();

        mail.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ana@example.org");
        mail.TextBody!.ShouldContain(MailStage.Public + link);
        mail.Subject!.ShouldContain("Grace");
        mail.Headers["List-Unsubscribe"].ShouldBeNull();
    }

    [Fact]
    public async Task A_request_that_comes_while_nobody_is_in_the_hub_is_told_by_e_mail_and_not_each_one_of_many()
    {
        await stage.GraceSignsInAsync(Role.SupportAgent);
        stage.Clock.Sleep(TimeSpan.FromHours(1));
        await stage.AdaAsksAsync("en", "help");
        (await stage.ArrivesAsync()).Subject.ShouldBe("Maison Lumen: somebody asks for a human");
        for (var n = 0; n < 5; n++) await stage.AsksAsync("again");

        stage.Clock.Sleep(TimeSpan.FromMinutes(14));
        await stage.RoundsAsync();
        stage.Server.Count.ShouldBe(1);
        stage.Clock.Sleep(TimeSpan.FromMinutes(2));
        await stage.ArrivesAsync();
        stage.Server.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_the_server_does_not_take_now_goes_later_and_what_was_not_recorded_goes_again_as_the_same_e_mail()
    {
        stage.Server.IsBusy = true;
        await stage.AdaAsksAsync("en", "ada@example.org");
        await stage.GraceAnswersAsync("Turn the bulb.");
        while (stage.Server.Refused == 0) await stage.RoundsAsync();
        stage.Server.IsBusy = false;
        stage.Clock.Sleep(TimeSpan.FromMinutes(1));
        var first = await stage.ArrivesAsync();

        // As if the process had died between the server's word and its own.
        var database = stage.Host.Services.GetRequiredService<IDatabase>();
        while (await database.ReadAsync(store => store.QueryFirst<long?>("SELECT sent_at FROM mails WHERE kind = 'Reply'")) is null)
            await stage.RoundsAsync();
        await database.WriteAsync(
            store => store.Execute("UPDATE mails SET due_at = 0, sent_at = NULL WHERE kind = 'Reply'"));
        (await stage.ArrivesAsync()).MessageId.ShouldBe(first.MessageId);
    }

    [Fact]
    public async Task What_the_server_refuses_for_good_is_shown_and_can_go_again()
    {
        stage.Server.Unknown = "ada@example.org";
        await stage.AdaAsksAsync("en", "ada@example.org");
        await stage.GraceAnswersAsync("Turn the bulb.");

        var failed = await FailureAsync();
        failed.GetProperty("reason").GetString().ShouldStartWith("The mail server answered 550");
        stage.Server.Unknown = "";
        using var again = await stage.Grace.SendAsync(HttpMethod.Post, $"/mails/failures/{failed.GetProperty("id").GetString()}/retry");

        again.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await stage.ArrivesAsync()).To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("ada@example.org");
        (await stage.Grace.GetAsync("/mails/failures")).GetProperty("failures").GetArrayLength().ShouldBe(0);
    }

    private async Task<JsonElement> FailureAsync()
    {
        while (true)
        {
            await stage.RoundsAsync();
            var failures = (await stage.Grace.GetAsync("/mails/failures")).GetProperty("failures");
            if (failures.GetArrayLength() > 0) return failures[0].Clone();
        }
    }

    private static string PathIn(string text, string path)
    {
        var start = text.IndexOf(path, StringComparison.Ordinal);
        return text[start..].Split('\n', '\r')[0];
    }
}
