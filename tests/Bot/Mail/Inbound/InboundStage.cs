using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using MimeKit;

namespace LiveTakeover.Bot.Tests.Mail.Inbound;

/// <summary>Ada asked, Grace answered, and Ada has Grace's e-mail, which she answers by her mail program.</summary>
internal sealed class InboundStage : IAsyncDisposable
{
    public const string Address = "ada@example.org", Secret = "a-secret-of-the-mail-provider";

    public InboundStage(string? imap = null, params (string Key, string Value)[] settings) => Stage = new MailStage(web =>
    {
        web.UseSetting("Mail:Inbound:Address", "reply@example.org").UseSetting("Mail:Inbound:Webhook:Secret", Secret);
        if (imap is not null)
        {
            web.UseSetting("Mail:Inbound:Imap:Host", "127.0.0.1").UseSetting("Mail:Inbound:Imap:Port", imap)
                .UseSetting("Mail:Inbound:Imap:Security", "None").UseSetting("Mail:Inbound:Imap:User", ImapServer.User)
                .UseSetting("Mail:Inbound:Imap:Password", ImapServer.Password);
        }

        foreach (var (key, value) in settings) web.UseSetting(key, value);
    });

    public MailStage Stage { get; }

    /// <summary>The e-mail that Grace's answer became.</summary>
    public MimeMessage Received { get; private set; } = null!;

    public ValueTask DisposeAsync() => Stage.DisposeAsync();

    public async Task<InboundStage> BeginAsync()
    {
        await Stage.AdaAsksAsync("en", $"my lamp flickers\n{Address}");
        await Stage.GraceAnswersAsync("Which lamp is it?");
        Received = await Stage.ArrivesAsync();
        return this;
    }

    /// <summary>What a mail program makes of “Reply”.</summary>
    public MimeMessage Answer(string text, string? html = null, string from = Address)
    {
        var answer = new MimeMessage { Subject = "Re: " + Received.Subject, MessageId = $"{Guid.NewGuid():N}@mail.example.org" };
        answer.From.Add(new MailboxAddress("Ada", from));
        answer.To.AddRange(Received.ReplyTo);
        answer.InReplyTo = Received.MessageId;
        foreach (var id in Received.References) answer.References.Add(id);
        answer.References.Add(Received.MessageId!);
        answer.Body = new BodyBuilder { TextBody = text.Length > 0 ? text : null, HtmlBody = html }.ToMessageBody();
        return answer;
    }

    public async Task<HttpResponseMessage> PostAsync(HttpContent content, string secret = Secret)
    {
        using var provider = Stage.Host.CreateClient();
        provider.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        return await provider.PostAsync("/mail/inbound", content);
    }

    /// <returns>Why it was not taken; <c>taken</c> if it was.</returns>
    public async Task<string> HandInAsync(MimeMessage mail)
    {
        using var answer = await PostAsync(Raw(mail));
        var text = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        var dealt = JsonDocument.Parse(text).RootElement;
        return dealt.GetProperty("taken").GetBoolean() ? "taken" : dealt.GetProperty("rule").GetString()!;
    }

    /// <summary>The lines that came by e-mail, as the hub has them.</summary>
    public async Task<IReadOnlyList<JsonElement>> MailedAsync() =>
    [
        .. (await Stage.Grace.ReadsEntriesAsync(Stage.Ada.ConversationId)).Select(entry => entry.GetProperty("activity")).Where(activity =>
            activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("liveTakeover", out var mark)
            && mark.TryGetProperty("mail", out var mail) && mail.ValueKind == JsonValueKind.Object),
    ];

    public async Task<IReadOnlyList<string>> TextsAsync() =>
        [.. (await MailedAsync()).Select(activity => activity.GetProperty("text").GetString()!)];

    /// <summary>Why e-mails were not taken, as the audit log of the hub tells it.</summary>
    public async Task<IReadOnlyList<string>> RefusedAsync() =>
    [
        .. (await Stage.Grace.GetAsync("/audit?area=request")).GetProperty("entries").EnumerateArray()
            .Where(act => act.GetProperty("action").GetString() == "request.mailNotTaken")
            .Select(act => act.GetProperty("details").GetProperty("rule").GetString()!),
    ];

    public static HttpContent Raw(MimeMessage mail)
    {
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        return new ByteArrayContent(bytes.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("message/rfc822") } };
    }

    public static HttpContent Json(MimeMessage mail) =>
        new StringContent(JsonSerializer.Serialize(new { rawEmail = mail.ToString() }), Encoding.UTF8, "application/json");
}
