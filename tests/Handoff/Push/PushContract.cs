using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Preferences;
using LiveTakeover.Handoff.Team.Push;
using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.Handoff.Tests;

/// <summary>Which browsers are told of what, and what becomes of a notification.</summary>
public abstract class PushContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");

    private Account grace = null!;
    private OpenSignIn laptop = null!;
    private UserRequest request = null!;

    private PushQueue Queue => house.Get<PushQueue>();

    public override async Task InitializeAsync()
    {
        grace = (await house.Accounts.CreateAsync("grace@example.org", "Grace", Role.SupportAgent, "hash"))!;
        laptop = await GraceSignsInAsync();
        await house.AdaIsOnline();
        await house.Presence.TouchAsync(PresenceService.OfAgent(grace.Id));
        request = await house.Requests.CreateAsync(new NewUserRequest("c1", "my lamp flickers", []));
        house.Clock.Advance(TimeSpan.FromHours(1));
    }

    [Fact]
    public async Task A_browser_is_told_of_a_request_that_nobody_in_the_hub_sees_and_not_of_each_of_many()
    {
        await Queue.SubscribeAsync(laptop, At("laptop"));
        var asked = await AskAsync();
        var first = (await Queue.DueAsync(9)).ShouldHaveSingleItem();
        (first.Kind, first.To.Endpoint, first.RequestId, first.AccountId)
            .ShouldBe((PushKind.RequestMade, At("laptop").Endpoint, asked.Id, grace.Id));

        await AskAsync();
        (await Queue.DueAsync(9)).ShouldHaveSingleItem().RequestId.ShouldBeNull("a click opens all of them");
        await Queue.SentAsync(first);
        await AskAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Queue.DueAsync(9)).ShouldBeEmpty();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await Queue.SentAsync((await Queue.DueAsync(9)).ShouldHaveSingleItem());

        house.Clock.Advance(TimeSpan.FromHours(2));
        await Queue.TidyAsync();
        await house.Presence.TouchAsync(PresenceService.OfAgent(grace.Id));
        await AskAsync();
        (await Queue.DueAsync(9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_in_the_hub_is_told_in_each_browser_what_is_assigned_and_who_wrote_back_as_they_prefer()
    {
        var phone = await GraceSignsInAsync();
        await Queue.SubscribeAsync(laptop, At("laptop"));
        await Queue.SubscribeAsync(phone, At("phone"));
        await house.Get<RequestAssignments>().AssignAsync(request.Id, grace.Id, Root);
        (await TakenAsync()).ShouldBe(["RequestAssigned laptop", "RequestAssigned phone"], ignoreOrder: true);
        await house.Replies.ReplyAsync(request.Id, new Holder(grace.Id, "Grace"), "1", "Turn the bulb.");
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.AdaSays("thank you");
        (await TakenAsync()).ShouldBe(["RequestAnswered laptop", "RequestAnswered phone"], ignoreOrder: true);

        await house.Get<PreferenceService>().KeepAsync(
            grace.Id, new() { PushAnswered = false, PushAssigned = false, PushNew = false });
        await house.Get<RequestAssignments>().AssignAsync(request.Id, grace.Id, Root);
        await AskAsync();
        (await TakenAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_browser_is_told_nothing_any_more_once_it_is_signed_out_or_its_account_is_gone()
    {
        var phone = await GraceSignsInAsync();
        await Queue.SubscribeAsync(laptop, At("laptop"));
        await Queue.SubscribeAsync(phone, At("phone"));
        await AskAsync();

        await house.Get<SignIns>().EndAsync(grace.Id, laptop.Id);
        (await Queue.DueAsync(9)).ShouldHaveSingleItem().SignInId.ShouldBe(phone.Id);

        await house.Get<TeamService>().RemoveAsync(grace.Id, Root);
        (await Queue.DueAsync(9)).ShouldBeEmpty();
        (await house.Database.ReadAsync(read => read.QueryFirst<long>("SELECT COUNT(*) FROM push_subscriptions"))).ShouldBe(0);
    }

    [Fact]
    public async Task A_browser_that_another_account_uses_now_is_told_what_is_for_that_one_only()
    {
        await Queue.SubscribeAsync(laptop, At("laptop"));
        var linus = (await house.Accounts.CreateAsync("linus@example.org", "Linus", Role.SupportAgent, "hash"))!;
        var his = await house.Get<SignIns>().OpenAsync(linus.Id, SignInWay.Password, browser: null, instead: null);

        await Queue.SubscribeAsync(his, At("laptop"));
        await house.Get<RequestAssignments>().AssignAsync(request.Id, grace.Id, Root);

        (await Queue.DueAsync(9)).ShouldBeEmpty();
        (await Queue.IsSubscribedAsync(laptop)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_push_service_does_not_take_is_tried_again_after_growing_pauses_until_it_is_too_old()
    {
        await Queue.SubscribeAsync(laptop, At("laptop"));
        await AskAsync();
        var (began, pauses) = (house.Clock.GetUtcNow(), new List<double>());
        for (var last = began; await DueLaterAsync() is { } push; last = house.Clock.GetUtcNow())
        {
            if (push.Attempts > 0) pauses.Add((house.Clock.GetUtcNow() - last).TotalSeconds);
            if (!await Queue.FailedAsync(push, asked: push.Attempts == 4 ? TimeSpan.FromMinutes(20) : null)) break;
        }

        pauses.Take(5).ShouldBe([30, 60, 120, 240, 1200], "the push service asked for the last");
        pauses.Max().ShouldBe(3600);
        (house.Clock.GetUtcNow() - began).ShouldBeInRange(TimeSpan.FromHours(10), TimeSpan.FromHours(12));
        (await house.Database.ReadAsync(read => read.QueryFirst<long>("SELECT COUNT(*) FROM pushes"))).ShouldBe(0);
        (await Queue.IsSubscribedAsync(laptop)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_subscription_that_the_push_service_forgot_goes_unless_the_browser_has_another_by_now()
    {
        await Queue.SubscribeAsync(laptop, At("laptop"));
        await AskAsync();
        var push = (await Queue.DueAsync(9)).Single();
        await Queue.SubscribeAsync(laptop, At("laptop-again"));
        await Queue.GoneAsync(push);
        (await Queue.IsSubscribedAsync(laptop)).ShouldBeTrue();

        await Queue.TryAsync(laptop);
        await Queue.GoneAsync((await Queue.DueAsync(9)).Single());

        (await Queue.IsSubscribedAsync(laptop)).ShouldBeFalse();
        (await Queue.TryAsync(laptop)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_account_has_so_many_browsers_and_the_first_makes_room()
    {
        await Queue.SubscribeAsync(laptop, At("laptop"));
        for (var n = 0; n < PushQueue.MostOfAccount; n++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(1));
            await Queue.SubscribeAsync(await GraceSignsInAsync(), At($"phone-{n}"));
        }

        (await Queue.IsSubscribedAsync(laptop)).ShouldBeFalse();
        (await house.Database.ReadAsync(read => read.QueryFirst<long>("SELECT COUNT(*) FROM push_subscriptions")))
            .ShouldBe(PushQueue.MostOfAccount);
    }

    [Fact]
    public async Task Nothing_waits_about_what_a_person_has_deleted()
    {
        await Queue.SubscribeAsync(laptop, At("laptop"));
        await AskAsync();

        await house.Erasure.EraseAsync("c1");

        (await Queue.DueAsync(9)).ShouldBeEmpty();
    }

    private static PushSubscription At(string browser) => new($"https://push.example.org/{browser}", "key", "auth", "en");

    private Task<OpenSignIn> GraceSignsInAsync() =>
        house.Get<SignIns>().OpenAsync(grace.Id, SignInWay.Password, browser: null, instead: null);

    private Task<UserRequest> AskAsync() => house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));

    private async Task<IReadOnlyList<string>> TakenAsync()
    {
        var due = await Queue.DueAsync(9);
        foreach (var push in due) await Queue.SentAsync(push);
        return [.. due.Select(push => $"{push.Kind} {push.To.Endpoint.Split('/')[^1]}")];
    }

    private async Task<QueuedPush?> DueLaterAsync()
    {
        for (var seconds = 0; seconds < 24 * 3600; seconds += 30)
        {
            if (await Queue.DueAsync(1) is [var push]) return push;
            house.Clock.Advance(TimeSpan.FromSeconds(30));
        }

        return null;
    }
}

public sealed class SqlitePush : PushContract<SqliteStore>;

public sealed class PostgresPush : PushContract<PostgresStore>;
