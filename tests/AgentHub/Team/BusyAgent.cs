using System.Text;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Mail;

namespace LiveTakeover.AgentHub.Tests.Team;

/// <summary>Zebedee has done everything that leaves an account's id or name anywhere. Root and Grace are in the team too.</summary>
public sealed class BusyAgent(Hub hub)
{
    public const string Name = "Zebedee";
    public const string Story = "5f00000000000000000000aa";

    public Member Root { get; private set; } = null!;

    public Member Grace { get; private set; } = null!;

    public Member Zebedee { get; private set; } = null!;

    /// <summary>The token of the link by which Zebedee invited somebody.</summary>
    public string Invitation { get; private set; } = "";

    /// <summary>The token of the link that Zebedee made for Grace's password.</summary>
    public string PasswordLink { get; private set; } = "";

    public async Task WorkAsync()
    {
        Root = await hub.MemberAsync("Root", Role.Administrator);
        Grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        Zebedee = await hub.MemberAsync(Name, Role.Administrator);
        foreach (var name in new[] { "Zeb", Name })
            await DoneAsync(Zebedee.PutAsync("account/profile", new { name, email = "zebedee@example.org" }));
        foreach (var agent in new[] { Grace, Zebedee }) await hub.Get<PresenceService>().TouchAsync(PresenceService.OfAgent(agent.Id));
        await DoneAsync(Zebedee.PostAsync("keys", new { name = "Robot", scope = "read" }));
        await DoneAsync(Zebedee.PostAsync("webhooks", new { url = "https://hooks.example.org/a", events = new[] { "request.taken" } }));
        await TalkAsync();
        await AssignAsync();
        await HandOutAsync();
        await FurnishAsync();
        await AdministrateAsync();
        await MailAsync();
        await DoneAsync(Zebedee.PutAsync("account/away", new { away = true }));
    }

    /// <summary>With the settings of a host that sends e-mails. Nobody sends them here.</summary>
    public static IReadOnlyDictionary<string, string> WithMail(IReadOnlyDictionary<string, string>? settings) =>
        new Dictionary<string, string>(settings ?? new Dictionary<string, string>(StringComparer.Ordinal), StringComparer.Ordinal)
        {
            ["Mail:Smtp:Host"] = "mail.example.org",
            ["Mail:From"] = "support@example.org",
            ["Mail:PublicAddress"] = "https://chat.example.org",
        };

    // One waits for Zebedee, and one that Zebedee caused for Grace.
    private async Task MailAsync()
    {
        foreach (var (to, by) in new[] { (Zebedee, "Root"), (Grace, Name) })
        {
            var account = (await hub.Get<AccountService>().FindAsync(to.Id))!;
            (await hub.Get<MailQueue>().SendPasswordLinkAsync(account, "/hub/?password=1", by, locale: null)).ShouldBeTrue();
        }
    }

    // Zebedee holds c1 and offers it to Grace; Grace holds c2 and offers it to Zebedee.
    private async Task TalkAsync()
    {
        foreach (var (conversation, from, to) in new[] { ("c1", Zebedee, Grace), ("c2", Grace, Zebedee) })
        {
            await hub.AdaIsOnlineAsync(conversation);
            await hub.AdaAsksAsync(conversation);
            await DoneAsync(from.PostAsync($"conversations/{conversation}/control"));
            await DoneAsync(from.PostAsync($"conversations/{conversation}/messages", new { clientMessageId = "m", text = "hello" }));
            await DoneAsync(from.PostAsync($"conversations/{conversation}/transfer", new { to = to.Id }));
        }

        // Its line in the log names both.
        await hub.AdaIsOnlineAsync("c3");
        await DoneAsync(Zebedee.PostAsync("conversations/c3/control"));
        await DoneAsync(Zebedee.PostAsync("conversations/c3/transfer", new { to = Grace.Id }));
        await DoneAsync(Grace.PostAsync("conversations/c3/transfer/accept"));
    }

    private async Task AssignAsync()
    {
        foreach (var (conversation, by, to) in new[] { ("c4", Root, Zebedee), ("c5", Zebedee, Grace) })
        {
            await hub.AdaIsOnlineAsync(conversation);
            var request = await hub.AdaAsksAsync(conversation);
            await DoneAsync(by.PutAsync($"requests/{request.Id}/assignee", new { accountId = to.Id }));
        }
    }

    // As the queue notes what it hands out.
    private Task HandOutAsync() => hub.Get<IDatabase>().WriteAsync(store =>
    {
        store.Execute(
            "INSERT INTO handouts (request_id, account_id, at) SELECT id, @Id, 0 FROM user_requests WHERE conversation_id = 'c4'",
            new { Zebedee.Id });
        store.Execute("INSERT INTO queue_turns (account_id, at) VALUES (@Id, 0)", new { Zebedee.Id });
    });

    private async Task FurnishAsync()
    {
        await DoneAsync(Zebedee.PutAsync("account/preferences", new { sound = false }));
        await DoneAsync(Zebedee.PutAsync("account/read/c1", new { seq = 1 }));
        await DoneAsync(Zebedee.PostAsync("account/views", new { screen = "requests", name = "Mine", query = "assignee=me" }));
        var (picture, _) = await Zebedee.SendBytesAsync(HttpMethod.Put, "account/picture", [0x89, .. "PNG"u8]);
        picture.Status.ShouldBe(HttpStatusCode.NoContent);
        await DoneAsync(Zebedee.PostAsync("answers", new { shortcut = "hello", text = "Hello!" }));
        await DoneAsync(Zebedee.PostAsync("support/temporary-unavailability", new { hours = 1, minutes = 0 }));
        var offer = (await Zebedee.PostAsync("account/two-step/offer")).Body;
        var app = new Authenticator(offer["secret"]!.GetValue<string>());
        await DoneAsync(Zebedee.PutAsync(
            "account/two-step", new { ticket = offer["ticket"]!.GetValue<string>(), code = app.CodeAt(hub.Clock.GetUtcNow()) }));
    }

    private async Task AdministrateAsync()
    {
        foreach (var greeting in new[] { "Good day", "Good evening" })
        {
            await SaveStoryAsync(greeting);
            if (greeting == "Good day") await DoneAsync(Zebedee.PostAsync("stories/publish"));
        }

        var invited = await Zebedee.PostAsync("team/invitations", new { email = "mole@example.org", role = "Administrator" });
        Invitation = TokenOf(invited);
        PasswordLink = TokenOf(await Zebedee.PostAsync($"team/accounts/{Grace.Id}/password-link"));
        await DoneAsync(Root.PostAsync($"team/accounts/{Zebedee.Id}/password-link"));
    }

    private async Task SaveStoryAsync(string greeting)
    {
        var text = Encoding.UTF8.GetString(hub.Get<PublishedStories>().Current.Find(Story)!.Source.Span);
        var name = hub.Get<PublishedStories>().Current.Find(Story)!.Name;
        var changed = Encoding.UTF8.GetBytes(text.Replace($"\"{name}\"", $"\"{greeting}\"", StringComparison.Ordinal));
        var (saved, _) = await Zebedee.SendBytesAsync(HttpMethod.Put, $"stories/{Story}", changed, ifMatch: "*");
        saved.Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string TokenOf(Answer answer) => answer.Body["link"]!.GetValue<string>().Split('=')[1];

    private static async Task DoneAsync(Task<Answer> act)
    {
        var answer = await act;
        ((int)answer.Status).ShouldBeInRange(200, 299, answer.Json?.ToJsonString());
    }
}
