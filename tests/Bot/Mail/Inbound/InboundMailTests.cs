using System.Net.Http.Headers;
using System.Text;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace LiveTakeover.Bot.Tests.Mail.Inbound;

/// <summary>Answers to e-mails, as a mail provider hands them in.</summary>
public sealed class InboundMailTests : IAsyncLifetime
{
    private readonly InboundStage inbound = new();

    public Task InitializeAsync() => inbound.BeginAsync();

    public async Task DisposeAsync() => await inbound.DisposeAsync();

    [Fact]
    public async Task An_answer_is_a_line_of_the_person_and_opens_the_request_again()
    {
        var answer = inbound.Answer(
            "The blue one.\r\n\r\nOn Mon, Nov 30, 2026 at 7:45 PM Maison Lumen <reply@example.org>\r\nwrote:\r\n\r\n> Hello,");

        (await inbound.HandInAsync(answer)).ShouldBe("taken");

        (await inbound.TextsAsync()).ShouldBe(["The blue one."]);
        var request = await inbound.Stage.RequestAsync();
        (request.State, request.Assignee?.Name).ShouldBe((RequestState.Open, "Grace"));
        (await inbound.Stage.Ada.ReadNewAsync()).Select(line => line.Text)
            .ShouldBe(["hello", "echo hello", "Which lamp is it?", "The blue one."]);
        inbound.Received.TextBody!.ShouldContain("You can also simply answer this e-mail.");
    }

    [Fact]
    public async Task The_same_e_mail_is_one_line_however_often_and_by_whichever_form_it_comes()
    {
        var answer = inbound.Answer("The blue one.");
        await inbound.HandInAsync(answer);

        (await inbound.HandInAsync(answer)).ShouldBe("taken");
        (await inbound.PostAsync(InboundStage.Json(answer))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await inbound.TextsAsync()).ShouldBe(["The blue one."]);
    }

    [Fact]
    public async Task The_token_leads_back_from_the_address_alone_and_from_the_ids_alone()
    {
        var byAddress = inbound.Answer("by address");
        byAddress.Headers.Remove(HeaderId.InReplyTo);
        byAddress.Headers.Remove(HeaderId.References);
        // Some servers write addresses in capitals.
        byAddress.Headers[HeaderId.To] = byAddress.Headers[HeaderId.To]!.ToUpperInvariant();
        var byIds = inbound.Answer("by ids");
        byIds.To.Clear();
        byIds.To.Add(MailboxAddress.Parse("reply@example.org"));

        (await inbound.HandInAsync(byAddress)).ShouldBe("taken");
        (await inbound.HandInAsync(byIds)).ShouldBe("taken");
        (await inbound.TextsAsync()).ShouldBe(["by address", "by ids"]);
    }

    [Fact]
    public async Task Nobody_writes_into_a_conversation_without_its_token()
    {
        var none = inbound.Answer("none");
        none.To.Clear();
        none.To.Add(MailboxAddress.Parse("reply@example.org"));
        none.Headers.Remove(HeaderId.InReplyTo);
        none.Headers.Remove(HeaderId.References);
        var forged = inbound.Answer("forged");
        var token = ((MailboxAddress)forged.To[0]).Address.Split('+', '@')[1];
        // The id comes first, and the signature takes the last sixteen characters.
        var other = token[..^9] + (token[^9] == 'a' ? 'b' : 'a') + token[^8..];
        foreach (var header in forged.Headers) header.Value = header.Value.Replace(token, other, StringComparison.Ordinal);

        (await inbound.HandInAsync(none)).ShouldBe("NoToken");
        (await inbound.HandInAsync(forged)).ShouldBe("NoToken");
        (await inbound.TextsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_the_person_is_refused_and_the_hub_says_why()
    {
        (await inbound.HandInAsync(inbound.Answer("let me in", from: "eve@example.org"))).ShouldBe("OtherSender");
        var two = inbound.Answer("we both");
        two.From.Add(MailboxAddress.Parse("eve@example.org"));
        (await inbound.HandInAsync(two)).ShouldBe("OtherSender");

        (await inbound.TextsAsync()).ShouldBeEmpty();
        (await inbound.RefusedAsync()).ShouldBe(["OtherSender", "OtherSender"]);
        (await inbound.Stage.RequestAsync()).State.ShouldBe(RequestState.Closed);
    }

    [Theory]
    [InlineData("Auto-Submitted", "auto-replied")]
    [InlineData("Precedence", "bulk")]
    [InlineData("Return-Path", "<>")]
    [InlineData("X-Autoreply", "yes")]
    [InlineData("List-Id", "<lamps.example.org>")]
    public async Task What_a_program_writes_is_no_answer(string header, string value)
    {
        var answer = inbound.Answer("I am out of office.");
        answer.Headers.Add(header, value);

        (await inbound.HandInAsync(answer)).ShouldBe("Automatic");
        (await inbound.TextsAsync()).ShouldBeEmpty();
        (await inbound.RefusedAsync()).ShouldBe(["Automatic"]);
    }

    [Fact]
    public async Task Who_asks_for_no_automatic_answer_is_a_person_all_the_same()
    {
        var answer = inbound.Answer("The blue one.");
        answer.Headers.Add("X-Auto-Response-Suppress", "All");

        (await inbound.HandInAsync(answer)).ShouldBe("taken");
    }

    [Fact]
    public async Task What_comes_after_the_request_was_closed_is_for_the_agent_too_and_the_bot_stays_out()
    {
        await inbound.HandInAsync(inbound.Answer("The blue one."));
        var request = await inbound.Stage.RequestAsync();
        using var closed = await inbound.Stage.Grace.SendAsync(HttpMethod.Post, $"/requests/{request.Id}/close");

        (await inbound.HandInAsync(inbound.Answer("And now it is broken."))).ShouldBe("taken");

        (await inbound.Stage.RequestAsync()).State.ShouldBe(RequestState.Open);
        await inbound.Stage.Ada.SaysAsync("I am back");
        await inbound.Stage.RoundsAsync();
        (await inbound.Stage.Ada.ReadNewAsync()).Select(line => line.Text)
            .ShouldBe(["hello", "echo hello", "Which lamp is it?", "The blue one.", "And now it is broken.", "I am back"]);
    }

    [Fact]
    public async Task Files_come_along_within_the_limits_and_the_agent_is_told_which_do_not()
    {
        var answer = inbound.Answer("See the picture.");
        var body = new BodyBuilder { TextBody = "See the picture." };
        body.Attachments.Add("../lamp.png", new byte[20_000], new ContentType("image", "png"));
        body.Attachments.Add("film.mp4", new byte[5 * 1024 * 1024], new ContentType("video", "mp4"));
        body.LinkedResources.Add("logo.png", new byte[500], new ContentType("image", "png"));
        answer.Body = body.ToMessageBody();

        (await inbound.HandInAsync(answer)).ShouldBe("taken");

        var line = (await inbound.MailedAsync()).ShouldHaveSingleItem();
        var file = line.GetProperty("attachments").EnumerateArray().ShouldHaveSingleItem();
        file.GetProperty("name").GetString().ShouldBe("lamp.png");
        using var anybody = inbound.Stage.Host.CreateClient();
        (await anybody.GetByteArrayAsync(new Uri(file.GetProperty("contentUrl").GetString()!).PathAndQuery)).Length.ShouldBe(20_000);
        line.GetProperty("channelData").GetProperty("liveTakeover").GetProperty("mail").GetProperty("leftOut").EnumerateArray()
            .Select(name => name.GetString()).ShouldBe(["film.mp4"]);
    }

    [Fact]
    public async Task An_e_mail_without_words_and_files_is_no_line()
    {
        (await inbound.HandInAsync(inbound.Answer(" \r\n "))).ShouldBe("Empty");
        (await inbound.TextsAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Only_who_knows_the_secret_hands_in_and_only_what_is_small_enough()
    {
        using var mail = InboundStage.Raw(inbound.Answer("hello"));
        foreach (var wrong in new[] { "", "wrong", InboundStage.Secret + "x", InboundStage.Secret[..^1] })
            (await inbound.PostAsync(InboundStage.Raw(inbound.Answer("hello")), wrong)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await inbound.TextsAsync()).ShouldBeEmpty();

        using var provider = inbound.Stage.Host.CreateClient();
        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes("provider:" + InboundStage.Secret));
        provider.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", basic);
        (await provider.PostAsync("/mail/inbound", mail)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await provider.PostAsync("/mail/inbound", new StringContent("hello"))).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await inbound.TextsAsync()).ShouldBe(["hello"]);
    }

    [Fact]
    public async Task Who_sends_without_end_is_told_to_wait()
    {
        for (var n = 0; n < 20; n++) (await inbound.HandInAsync(inbound.Answer($"number {n}"))).ShouldBe("taken");
        var late = inbound.Answer("number 20");

        using var refused = await inbound.PostAsync(InboundStage.Raw(late));
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBe(TimeSpan.FromSeconds(20));
        inbound.Stage.Clock.Advance(TimeSpan.FromSeconds(20));

        (await inbound.HandInAsync(late)).ShouldBe("taken");
        (await inbound.TextsAsync()).Count.ShouldBe(21);
    }

    [Fact]
    public async Task Who_deleted_their_data_does_not_come_back_by_an_old_e_mail()
    {
        var conversations = inbound.Stage.Host.Services.GetRequiredService<ConversationService>();
        var ada = (await conversations.FindAsync(inbound.Stage.Ada.ConversationId))!;
        using var erased = await inbound.Stage.Grace.SendAsync(
            HttpMethod.Post, "/people/deletions", new { channelId = ada.ChannelId, userId = ada.UserId, reason = "She asked." });
        erased.StatusCode.ShouldBe(HttpStatusCode.OK);

        (await inbound.HandInAsync(inbound.Answer("hello?"))).ShouldBe("Gone");
    }
}
