using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Colleagues;

namespace LiveTakeover.AgentHub.Tests.Colleagues;

public sealed class ColleaguesTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member root = null!;
    private Member grace = null!;
    private Member ana = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        ana = await hub.MemberAsync("Ana", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        await IsAtTheHubAsync(ana);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_administrator_releases_a_colleagues_control_with_a_reason_that_is_kept_and_told()
    {
        var request = await hub.AdaAsksAsync();
        await TakeAsync(grace);

        (await root.DeleteAsync("conversations/c1/control", new { reason = "  " })).Code.ShouldBe("reason-required");
        (await ana.DeleteAsync("conversations/c1/control", new { reason = "I want it" })).Code.ShouldBe("not-in-control");
        (await root.DeleteAsync("conversations/c1/control", new { reason = "Grace is ill" })).Status.ShouldBe(HttpStatusCode.NoContent);

        (await HolderAsync()).ShouldBeNull();
        (await hub.Get<UserRequests>().FindAsync(request.Id))!.State.ShouldBe(RequestState.Open);
        var entry = (await root.ReadsAsync("audit?area=control"))["entries"]![0]!;
        ((string?)entry["action"], (string?)entry["by"]!["name"], (string?)entry["reason"]).ShouldBe(
            ("control.released", "Root", "Grace is ill"));
        (await hub.Get<ConversationLog>().ReadAsync("c1", 0))
            .Last(line => line.Activity.Text == "An agent left the conversation").Author.Name.ShouldBe("Root");
        (await NewsAsync(grace)).ShouldBe(["controlReleased Root Grace is ill"]);
        (await root.DeleteAsync("conversations/c1/control", new { reason = "again" })).Code.ShouldBe("not-in-control");
    }

    [Fact]
    public async Task An_agent_whose_lease_ran_out_is_told_on_their_return_until_they_have_read_it()
    {
        await TakeAsync(grace);
        hub.Clock.Advance(TimeSpan.FromMinutes(3));
        await hub.Get<ControlService>().ReleaseExpiredAsync();

        (await NewsAsync(grace)).ShouldBe(["controlExpired  "]);
        var id = (string)(await grace.ReadsAsync("account/news"))["news"]![0]!["id"]!;
        (await ana.DeleteAsync($"account/news/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await grace.DeleteAsync($"account/news/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await NewsAsync(grace)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_transfer_moves_control_in_one_step_and_the_person_is_told_nothing()
    {
        var request = await hub.AdaAsksAsync();
        await TakeAsync(grace);
        var before = await LinesForAdaAsync();

        (await OfferAsync(grace, ana, "Knows lamps")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await HolderAsync()).ShouldBe("Grace");
        (await ana.ReadsAsync("account/news"))["transfers"]![0]!["note"]!.GetValue<string>().ShouldBe("Knows lamps");
        (await ana.PostAsync("conversations/c1/transfer/accept")).Status.ShouldBe(HttpStatusCode.NoContent);

        var conversation = (await hub.Get<ConversationService>().FindAsync("c1"))!;
        conversation.Control.ShouldBe(new Control(2, new Holder(ana.Id, "Ana")));
        (await LinesForAdaAsync()).ShouldBe(before);
        (await hub.Get<UserRequests>().FindAsync(request.Id))!.Assignee.ShouldBe(new Assignee(ana.Id, "Ana"));
        (await grace.PostAsync(
            "conversations/c1/messages", new { clientMessageId = "m", text = "still me" })).Code.ShouldBe("not-in-control");
        (await ana.PostAsync(
            "conversations/c1/messages", new { clientMessageId = "m", text = "hello" })).Status.ShouldBe(HttpStatusCode.OK);
        (await NewsAsync(grace)).ShouldBe(["transferAccepted Ana "]);
    }

    [Fact]
    public async Task Only_a_colleague_who_is_there_is_offered_anything()
    {
        await TakeAsync(grace);
        var viewer = await hub.MemberAsync("Vera", Role.Viewer);
        await IsAtTheHubAsync(viewer);

        (await OfferAsync(ana, grace)).Code.ShouldBe("not-in-control");
        (await OfferAsync(grace, grace)).Code.ShouldBe("not-available");
        (await OfferAsync(grace, root)).Code.ShouldBe("not-available");
        (await OfferAsync(grace, viewer)).Code.ShouldBe("not-available");
        await ana.PutAsync("account/away", new { away = true });
        (await OfferAsync(grace, ana)).Code.ShouldBe("not-available");
        await ana.PutAsync("account/away", new { away = false });
        (await OfferAsync(grace, ana)).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("declined")]
    [InlineData("withdrawn")]
    [InlineData("released")]
    [InlineData("run out")]
    public async Task An_offer_that_does_not_stand_any_more_is_not_accepted(string why)
    {
        await TakeAsync(grace);
        await OfferAsync(grace, ana);

        if (why == "declined") await ana.PostAsync("conversations/c1/transfer/decline");
        if (why == "withdrawn") await grace.DeleteAsync("conversations/c1/transfer");
        if (why == "released") await grace.DeleteAsync("conversations/c1/control");
        if (why == "run out") hub.Clock.Advance(TransferService.Lifetime);

        (await ana.PostAsync("conversations/c1/transfer/accept")).Code.ShouldBe("no-such-offer");
        (await HolderAsync()).ShouldBe(why == "released" ? null : "Grace");
        (await ana.ReadsAsync("account/news"))["transfers"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_accepts_what_was_offered_to_somebody_else()
    {
        await TakeAsync(grace);
        await OfferAsync(grace, ana);

        (await root.PostAsync("conversations/c1/transfer/accept")).Code.ShouldBe("no-such-offer");
        (await root.PostAsync("conversations/c1/transfer/decline")).Code.ShouldBe("no-such-offer");
        (await HolderAsync()).ShouldBe("Grace");
    }

    [Fact]
    public async Task Accepting_and_releasing_at_once_leaves_one_holder_or_the_bot()
    {
        for (var round = 0; round < 10; round++)
        {
            var conversation = $"race-{round}";
            await hub.AdaIsOnlineAsync(conversation);
            await IsAtTheHubAsync(ana);
            await grace.PostAsync($"conversations/{conversation}/control");
            await grace.PostAsync($"conversations/{conversation}/transfer", new { to = ana.Id });

            var accept = ana.PostAsync($"conversations/{conversation}/transfer/accept");
            var release = grace.DeleteAsync($"conversations/{conversation}/control");
            await Task.WhenAll(accept, release);

            var accepted = (await accept).Status == HttpStatusCode.NoContent;
            ((await release).Status == HttpStatusCode.NoContent).ShouldBe(!accepted);
            (await hub.Get<ConversationService>().FindAsync(conversation))!.Control.Holder?.Name.ShouldBe(accepted ? "Ana" : null);
        }
    }

    [Fact]
    public async Task A_note_is_for_colleagues_and_never_for_the_person()
    {
        var before = await LinesForAdaAsync();

        var first = await grace.PostAsync("conversations/c1/notes", new { clientMessageId = "n1", text = "She sounds tired" });
        var again = await grace.PostAsync("conversations/c1/notes", new { clientMessageId = "n1", text = "She sounds tired" });

        ((long)again.Body["seq"]!).ShouldBe((long)first.Body["seq"]!);
        (await LinesForAdaAsync()).ShouldBe(before);
        var last = (await ana.ReadsAsync("conversations/c1/log"))["entries"]!.AsArray()[^1]!;
        ((string?)last["author"]!["name"], (string?)last["activity"]!["name"], (string?)last["activity"]!["text"])
            .ShouldBe(("Grace", "livetakeover.note", "She sounds tired"));
    }

    [Fact]
    public async Task A_request_is_assigned_to_a_colleague_who_is_told()
    {
        var request = await hub.AdaAsksAsync();

        (await AssignAsync(request, "nobody")).Status.ShouldBe(HttpStatusCode.BadRequest);
        ((string?)(await AssignAsync(request, ana.Id)).Body["assignee"]!["name"]).ShouldBe("Ana");
        (await NewsAsync(ana)).ShouldBe(["requestAssigned Grace "]);
        (await AssignAsync(request, null)).Body["assignee"].ShouldBeNull();

        await TakeAsync(grace);
        (await AssignAsync(request, ana.Id)).Code.ShouldBe("not-open");
    }

    [Fact]
    public async Task The_team_sees_who_is_there_and_who_is_away()
    {
        await ana.PutAsync("account/away", new { away = true });

        var colleagues = (await grace.ReadsAsync("colleagues"))["colleagues"]!.AsArray();
        colleagues.Select(one => $"{one!["name"]} {one["online"]} {one["away"]}")
            .ShouldBe(["Ana true true", "Grace false false", "Root false false"]);
        ((bool)(await ana.ReadsAsync("session"))["away"]!).ShouldBeTrue();
    }

    private Task IsAtTheHubAsync(Member who) => hub.Get<PresenceService>().TouchAsync(PresenceService.OfAgent(who.Id));

    private static async Task TakeAsync(Member who) => (await who.PostAsync("conversations/c1/control")).Status.ShouldBe(HttpStatusCode.OK);

    private static Task<Answer> OfferAsync(Member from, Member to, string? note = null) =>
        from.PostAsync("conversations/c1/transfer", new { to = to.Id, note });

    private Task<Answer> AssignAsync(UserRequest request, string? accountId) =>
        grace.PutAsync($"requests/{request.Id}/assignee", new { accountId });

    private async Task<string?> HolderAsync() => (await hub.Get<ConversationService>().FindAsync("c1"))!.Control.Holder?.Name;

    private async Task<IReadOnlyList<long>> LinesForAdaAsync() =>
        [.. (await hub.Get<ConversationLog>().ReadAsync("c1", 0)).Where(entry => entry.IsForPerson).Select(entry => entry.Seq)];

    private static async Task<IReadOnlyList<string>> NewsAsync(Member who) =>
        [.. (await who.ReadsAsync("account/news"))["news"]!.AsArray().Select(news => $"{news!["kind"]} {news["byName"]} {news["reason"]}")];
}
