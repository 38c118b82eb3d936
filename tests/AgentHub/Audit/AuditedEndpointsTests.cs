using System.Text;
using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.AgentHub.Tests.Audit;

/// <summary>
/// Walks over every endpoint that changes something: a new one leaves an entry in the audit log, or is listed here with the reason.
/// </summary>
public sealed class AuditedEndpointsTests : IAsyncLifetime
{
    private const string Password = "another battery staple";
    private const string Story = "5f00000000000000000000aa";

    private static readonly Dictionary<string, string> LeaveNoEntry = new(StringComparer.Ordinal)
    {
        ["POST /hub/api/session"] = "Signing in changes nothing; one sees one's own sign-ins.",
        ["DELETE /hub/api/session"] = "Signing out is of one browser, and its owner's.",
        ["DELETE /hub/api/account/sign-ins/{id}"] = "Signing out, from afar.",
        ["POST /hub/api/account/two-step/offer"] = "Nothing is kept before it is confirmed.",
        ["PUT /hub/api/account/away"] = "Presence: it comes and goes all day.",
        ["PUT /hub/api/account/picture"] = "Says nothing of rights; it is shown where it counts.",
        ["PUT /hub/api/account/preferences"] = "How one's own page rings and which keys it takes.",
        ["PUT /hub/api/account/push"] = "How one's own browser rings.",
        ["DELETE /hub/api/account/push"] = "As turning it on.",
        ["POST /hub/api/account/push/try"] = "A question.",
        ["PUT /hub/api/account/read/{conversationId}"] = "Reading.",
        ["POST /hub/api/account/views"] = "How one looks at one's own lists.",
        ["DELETE /hub/api/account/views/{id}"] = "As saving it.",
        ["DELETE /hub/api/account/picture"] = "As setting it.",
        ["DELETE /hub/api/account/news/{id}"] = "Reading.",
        ["DELETE /hub/api/account/news"] = "Reading.",
        ["POST /hub/api/conversations/{id}/messages"] = "It is in the conversation's log.",
        ["POST /hub/api/conversations/{id}/uploads"] = "A file that a line refers to is in the conversation's log; any other is deleted.",
        ["POST /hub/api/conversations/{id}/notes"] = "It is in the conversation's log.",
        ["POST /hub/api/conversations/{id}/transfer"] = "An offer; what counts is whether it is accepted.",
        ["DELETE /hub/api/conversations/{id}/transfer"] = "The end of an offer.",
        ["POST /hub/api/conversations/{id}/transfer/decline"] = "The end of an offer.",
        ["POST /hub/api/mails/failures/{id}/retry"] = "The e-mail goes as it went the first time; what it tells of has its entry.",
        ["DELETE /hub/api/mails/failures/{id}"] = "Reading.",
        ["POST /hub/api/stories/check"] = "A question.",
        ["POST /hub/api/stories/simulate"] = "A question.",
        ["POST /hub/api/stories/tryout"] = "A question.",
        ["POST /hub/api/stories/tests/run"] = "A question.",
        ["POST /hub/api/stories/understand"] = "A question.",
        ["POST /hub/api/stories/missed/dismiss"] = "Work that is done; the conversation keeps what was said.",
        ["POST /hub/api/support/what-happens"] = "A question.",
        ["PUT /hub/api/conversations/{id}/tags"] = "Says nothing of rights; it is shown where it counts.",
        ["POST /hub/api/webhooks/{id}/try"] = "A question.",
        ["POST /hub/api/support/year/{year:int}"] = "A question.",
        ["POST /hub/api/support/exceptions/read"] = "A question.",
    };

    private readonly Hub hub = new();
    private Member root = null!;
    private Member grace = null!;
    private Member ana = null!;
    private Authenticator app = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = hub.Outsider();
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task Every_change_leaves_an_entry()
    {
        var changes = Changes();
        Endpoint.AllOf(hub).Where(endpoint => !endpoint.IsSafe).Select(endpoint => endpoint.Name)
            .ShouldBe(LeaveNoEntry.Keys.Concat(changes.Select(change => change.Name)), ignoreOrder: true);

        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, leaves, make) in changes)
        {
            var answer = await make();
            ((int)answer.Status).ShouldBeInRange(200, 299, $"{name}: {answer.Json}");
            var entries = (await hub.Get<AuditLog>().ReadAsync(area: null, by: null, before: null, AuditLog.LongestPage)).Entries;
            entries.Where(entry => known.Add(entry.Id) && entry.By is not null).Select(entry => entry.Action).ShouldContain(leaves, name);
        }
    }

    /// <summary>A good request for each, in an order in which they can follow one another.</summary>
    private IReadOnlyList<(string Name, string Leaves, Func<Task<Answer>> Make)> Changes() =>
    [
        ("POST /hub/api/setup", "team.firstAdministrator", () => root.PostAsync(
            "setup",
            new { token = hub.Get<ISetupLink>().Path!.Split('=')[1], name = "Root", email = "root@example.org", password = Hub.Password })),
        ("POST /hub/api/team/invitations", "team.invited", () => root.PostAsync(
            "team/invitations", new { email = "zoe@example.org", role = "Viewer" })),
        ("DELETE /hub/api/team/invitations/{id}", "team.invitationWithdrawn", async () =>
            await root.DeleteAsync($"team/invitations/{(await root.ReadsAsync("team"))["invitations"]![0]!["id"]}")),
        ("POST /hub/api/invitation", "team.joined", async () =>
        {
            var link = (await root.PostAsync(
                "team/invitations", new { email = "zoe@example.org", role = "Viewer" })).Body["link"]!.GetValue<string>();
            return await hub.Outsider().PostAsync("invitation", new { token = link.Split('=')[1], name = "Zoe", password = Password });
        }),
        ("PUT /hub/api/team/accounts/{id}/role", "team.roleChanged", async () =>
        {
            (grace, ana) = (await hub.MemberAsync("Grace", Role.Viewer), await hub.MemberAsync("Ana", Role.SupportAgent));
            return await root.PutAsync($"team/accounts/{grace.Id}/role", new { role = "SupportAgent" });
        }),
        ("PUT /hub/api/account/profile", "team.profileChanged", () => grace.PutAsync(
            "account/profile", new { name = "Grace Hopper", email = "grace@example.org" })),
        ("POST /hub/api/conversations/{id}/control", "control.taken", async () =>
        {
            await hub.AdaIsOnlineAsync();
            await hub.AdaAsksAsync();
            return await grace.PostAsync("conversations/c1/control");
        }),
        ("POST /hub/api/conversations/{id}/transfer/accept", "control.transferred", async () =>
        {
            await hub.Get<PresenceService>().TouchAsync(PresenceService.OfAgent(ana.Id));
            await grace.PostAsync("conversations/c1/transfer", new { to = ana.Id });
            return await ana.PostAsync("conversations/c1/transfer/accept");
        }),
        ("POST /hub/api/conversations/{id}/deliveries/retry", "channels.sentAgain", async () =>
        {
            await hub.TeamsRefusesAsync("t1");
            return await grace.PostAsync("conversations/t1/deliveries/retry");
        }),
        ("DELETE /hub/api/conversations/{id}/control", "control.released", () => ana.DeleteAsync("conversations/c1/control")),
        ("POST /hub/api/conversations/{id}/bot/resume", "control.botResumed", async () =>
        {
            await hub.Get<ConversationService>().PauseBotAsync("c1");
            return await grace.PostAsync("conversations/c1/bot/resume");
        }),
        ("POST /hub/api/requests/{id}/reopen", "request.reopened", async () => await grace.PostAsync(
            $"requests/{await RequestAsync()}/reopen")),
        ("PUT /hub/api/requests/{id}/assignee", "request.assigned", async () => await grace.PutAsync(
            $"requests/{await RequestAsync()}/assignee", new { accountId = ana.Id })),
        ("POST /hub/api/requests/many", "request.assigned", async () => await grace.PostAsync(
            "requests/many", new { ids = new[] { await RequestAsync() }, action = "assign", accountId = ana.Id })),
        ("PUT /hub/api/support/targets", "support.targetsSaved", () => root.PutAsync(
            "support/targets", new { targets = new[] { new { groupId = "", firstAnswer = 10 } } })),
        ("POST /hub/api/requests/{id}/close", "request.closed", async () => await grace.PostAsync(
            $"requests/{await RequestAsync()}/close")),
        ("POST /hub/api/requests/{id}/replies", "request.replied", async () =>
        {
            hub.Clock.Sleep(TimeSpan.FromMinutes(10));
            return await grace.PostAsync($"requests/{await RequestAsync()}/replies", new { clientMessageId = "m", text = "hello" });
        }),
        ("POST /hub/api/people/deletions", "people.deleted", () => root.PostAsync(
            "people/deletions", new { channelId = "directline", userId = "ada", reason = "Letter of 1 March" })),
        ("POST /hub/api/answers", "answers.saved", () => grace.PostAsync("answers", new { shortcut = "hello", text = "Hello!" })),
        ("PUT /hub/api/answers/{id}", "answers.saved", async () => await grace.PutAsync(
            $"answers/{await AnswerAsync()}", new { shortcut = "hello", text = "Good day!" })),
        ("DELETE /hub/api/answers/{id}", "answers.removed", async () => await grace.DeleteAsync($"answers/{await AnswerAsync()}")),
        ("PUT /hub/api/chat/appearance", "bot.chatAppearance", () => root.PutAsync("chat/appearance", new { name = "Lamps" })),
        ("PUT /hub/api/chat/logo", "bot.chatAppearance", async () =>
            (await root.SendBytesAsync(HttpMethod.Put, "chat/logo", [0xFF, 0xD8, 0xFF])).Answer),
        ("DELETE /hub/api/chat/logo", "bot.chatAppearance", () => root.DeleteAsync("chat/logo")),
        ("PUT /hub/api/bot/agent-shown", "bot.agentShown", () => root.PutAsync("bot/agent-shown", new { shown = "name" })),
        ("PUT /hub/api/queue", "bot.queue", () => root.PutAsync("queue", new { mode = "roundRobin", atOnce = 3, takeWithin = 2 })),
        ("PUT /hub/api/closing", "bot.closing", () => root.PutAsync(
            "closing", new { outcomes = new[] { "Solved" }, outcomeRequired = false, tags = Array.Empty<string>(), asksPeople = true })),
        ("PUT /hub/api/bot/typing-preview", "bot.typingPreview", () => root.PutAsync("bot/typing-preview", new { on = true })),
        ("PUT /hub/api/support/schedule", "support.scheduleSaved", () => root.PutAsync(
            "support/schedule", new { timeZone = "Europe/Paris", slots = Array.Empty<object>(), exceptions = Array.Empty<object>() })),
        ("POST /hub/api/support/temporary-unavailability", "support.unavailable", () => root.PostAsync(
            "support/temporary-unavailability", new { hours = 1, minutes = 0 })),
        ("DELETE /hub/api/support/temporary-unavailability", "support.availableAgain", () => root.DeleteAsync("support/temporary-unavailability")),
        ("PUT /hub/api/stories/{id}", "stories.drafted", async () =>
        {
            var story = Encoding.UTF8.GetString(hub.Get<PublishedStories>().Current.Find(Story)!.Source.Span)
                .Replace("\"Hello\"", "\"Good day\"", StringComparison.Ordinal);
            return (await root.SendBytesAsync(HttpMethod.Put, $"stories/{Story}", Encoding.UTF8.GetBytes(story), ifMatch: "*")).Answer;
        }),
        ("PUT /hub/api/stories/{id}/tests", "stories.drafted", () => root.PutAsync(
            $"stories/{Story}/tests", new { schemaVersion = 1, tests = Array.Empty<object>() })),
        ("DELETE /hub/api/stories/{id}/tests", "stories.draftDiscarded", async () => (await root.SendBytesAsync(
            HttpMethod.Delete, $"stories/{Story}/tests", ifMatch: "*")).Answer),
        ("POST /hub/api/stories/publish", "stories.published", () => root.PostAsync("stories/publish")),
        ("POST /hub/api/stories/import", "stories.published", async () =>
        {
            var bundle = (await root.SendBytesAsync(HttpMethod.Get, "stories/export")).Bytes;
            return (await root.SendBytesAsync(HttpMethod.Post, "stories/import", bundle)).Answer;
        }),
        ("POST /hub/api/stories/revisions/{number:long}/restore", "stories.published", () => root.PostAsync(
            "stories/revisions/1/restore", new { publish = true })),
        ("DELETE /hub/api/stories/{id}", "stories.drafted", async () => (await root.SendBytesAsync(
            HttpMethod.Delete, $"stories/{Story}", ifMatch: "*")).Answer),
        ("DELETE /hub/api/stories/{id}/draft", "stories.draftDiscarded", async () => (await root.SendBytesAsync(
            HttpMethod.Delete, $"stories/{Story}/draft", ifMatch: "*")).Answer),
        ("PUT /hub/api/account/two-step", "team.twoStepOn", TurnOnTwoStepAsync),
        ("PUT /hub/api/team/two-step", "team.twoStepRequired", () => root.PutAsync("team/two-step", new { required = true })),
        ("POST /hub/api/account/two-step/recovery-codes", "team.recoveryCodesRenewed", () => root.PostAsync(
            "account/two-step/recovery-codes", Proof())),
        ("POST /hub/api/account/two-step/turn-off", "team.twoStepOff", async () =>
        {
            await root.PutAsync("team/two-step", new { required = false });
            return await root.PostAsync("account/two-step/turn-off", Proof());
        }),
        ("POST /hub/api/team/accounts/{id}/two-step/reset", "team.twoStepOff", async () =>
        {
            await TurnOnTwoStepAsync();
            return await root.PostAsync($"team/accounts/{(await root.ReadsAsync("session"))["id"]}/two-step/reset");
        }),
        ("POST /hub/api/keys", "programs.keyMade", () => root.PostAsync("keys", new { name = "Shop system", scope = "read" })),
        ("DELETE /hub/api/keys/{id}", "programs.keyRevoked", async () =>
            await root.DeleteAsync($"keys/{(await root.ReadsAsync("keys")).AsArray()[0]!["id"]}")),
        ("POST /hub/api/webhooks", "programs.webhookMade", () => root.PostAsync(
            "webhooks", new { url = "https://shop.example/hook", events = new[] { "request.closed" } })),
        ("PUT /hub/api/webhooks/{id}", "programs.webhookChanged", async () => await root.PutAsync(
            $"webhooks/{await WebhookAsync()}", new { url = "https://shop.example/other", events = new[] { "request.made" } })),
        ("PUT /hub/api/webhooks/{id}/pause", "programs.webhookPaused", async () =>
            await root.SendAsync(HttpMethod.Put, $"webhooks/{await WebhookAsync()}/pause")),
        ("DELETE /hub/api/webhooks/{id}/pause", "programs.webhookResumed", async () =>
            await root.DeleteAsync($"webhooks/{await WebhookAsync()}/pause")),
        ("POST /hub/api/webhooks/{id}/events/{eventId:long}/again", "programs.webhookSentAgain", async () =>
        {
            await hub.AdaIsOnlineAsync("c2");
            await hub.AdaAsksAsync("c2");
            await hub.Get<IDatabase>().WriteAsync(store => store.Execute("UPDATE webhook_events SET state = 3"));
            var id = await WebhookAsync();
            var events = (await root.ReadsAsync($"webhooks/{id}/events"))["events"]!.AsArray();
            return await root.PostAsync($"webhooks/{id}/events/{events[0]!["id"]}/again");
        }),
        ("DELETE /hub/api/webhooks/{id}", "programs.webhookRemoved", async () => await root.DeleteAsync($"webhooks/{await WebhookAsync()}")),
        ("POST /hub/api/account/password", "team.passwordChanged", () => grace.PostAsync(
            "account/password", new { password = Hub.Password, newPassword = Password })),
        ("POST /hub/api/team/accounts/{id}/password-link", "team.passwordLinkMade", () => root.PostAsync(
            $"team/accounts/{grace.Id}/password-link")),
        ("POST /hub/api/password-link", "team.passwordReset", async () =>
        {
            var link = (await root.PostAsync($"team/accounts/{grace.Id}/password-link")).Body["link"]!.GetValue<string>();
            return await hub.Outsider().PostAsync("password-link", new { token = link.Split('=')[1], password = Password });
        }),
        ("POST /hub/api/account/sign-out-everywhere", "team.signedOut", () => ana.PostAsync("account/sign-out-everywhere")),
        ("POST /hub/api/team/accounts/{id}/sign-out", "team.signedOut", () => root.PostAsync($"team/accounts/{grace.Id}/sign-out")),
        ("DELETE /hub/api/team/accounts/{id}", "team.removed", () => root.DeleteAsync($"team/accounts/{grace.Id}")),
    ];

    private async Task<Answer> TurnOnTwoStepAsync()
    {
        var offer = (await root.PostAsync("account/two-step/offer")).Body;
        app = new Authenticator(offer["secret"]!.GetValue<string>());
        return await root.PutAsync(
            "account/two-step", new { ticket = offer["ticket"]!.GetValue<string>(), code = app.CodeAt(hub.Clock.GetUtcNow()) });
    }

    private object Proof()
    {
        hub.Clock.Advance(TimeSpan.FromSeconds(30));
        return new { password = Hub.Password, code = app.CodeAt(hub.Clock.GetUtcNow()) };
    }

    private async Task<string> RequestAsync() => (await grace.ReadsAsync("requests?state=all")).AsArray()[0]!["id"]!.GetValue<string>();

    private async Task<string> WebhookAsync() => (await root.ReadsAsync("webhooks")).AsArray()[0]!["id"]!.GetValue<string>();

    private async Task<string> AnswerAsync() => (await grace.ReadsAsync("answers"))["answers"]![0]!["id"]!.GetValue<string>();
}
