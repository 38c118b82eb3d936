using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Colleagues;
using LiveTakeover.Handoff.Team.Mail;
using LiveTakeover.Handoff.Team.Preferences;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Tests;

/// <summary>What is queued for whom, and what becomes of it.</summary>
public abstract class MailContract<TStore> : IAsyncLifetime
    where TStore : IStore, new()
{
    private static readonly Actor Root = new("root", "Root");

    private readonly TStore store = new();
    private readonly House house;
    private Account grace = null!;
    private UserRequest request = null!;

    protected MailContract() => house = new House(
        store, more: services => services.Configure<MailOptions>(options =>
        {
            options.Smtp.Host = "mail.example.org";
            (options.From, options.PublicAddress) = ("support@example.org", "https://chat.example.org");
        }));

    private MailQueue Queue => house.Get<MailQueue>();

    public async Task InitializeAsync()
    {
        grace = (await house.Accounts.CreateAsync("grace@example.org", "Grace", Role.SupportAgent, "hash"))!;
        await house.Accounts.CreateAsync("rita@example.org", "Rita", Role.Viewer, "hash");
        await house.AdaIsOnline();
        await GraceIsThereAsync();
        request = await house.Requests.CreateAsync(new NewUserRequest("c1", "my lamp flickers", []));
        house.Clock.Advance(TimeSpan.FromHours(1));
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task An_answer_for_who_is_away_is_queued_with_its_line_and_goes_with_what_the_person_erases()
    {
        var line = (await RepliesAsync()).Line!;

        var mail = (await Queue.DueAsync(9)).ShouldHaveSingleItem();
        (mail.Kind, mail.ConversationId, mail.Seq, mail.Address).ShouldBe((MailKind.Reply, "c1", line.Seq, null));
        var token = await house.Get<ReturnLinks>().MakeAsync("c1");
        await house.Erasure.EraseAsync("c1");
        (await Queue.DueAsync(9)).ShouldBeEmpty();
        (await house.Get<ReturnLinks>().UseAsync(token)).ShouldBeNull();
    }

    [Fact]
    public async Task What_the_server_does_not_take_is_tried_again_after_growing_pauses_and_then_shown()
    {
        await RepliesAsync();
        var pauses = new List<TimeSpan>();
        var (tries, last) = (0, house.Clock.GetUtcNow());
        while (await DueLaterAsync() is { } mail)
        {
            if (tries++ > 0) pauses.Add(house.Clock.GetUtcNow() - last);
            last = house.Clock.GetUtcNow();
            if (!await Queue.FailedAsync(mail, "The server is down.", isForGood: false)) break;
        }

        pauses.Take(4).Select(pause => pause.TotalMinutes).ShouldBe([1, 2, 4, 8]);
        pauses.Max().ShouldBe(TimeSpan.FromHours(4));
        pauses.Aggregate((one, two) => one + two).ShouldBeInRange(TimeSpan.FromHours(40), TimeSpan.FromDays(2));
        var failed = (await Queue.FailuresAsync()).ShouldHaveSingleItem();
        (failed.Reason, failed.MayGoAgain).ShouldBe(("The server is down.", true));

        (await Queue.SendAgainAsync(failed.Id)).ShouldBeTrue();
        (await Queue.SendAgainAsync(failed.Id)).ShouldBeFalse();
        await Queue.SentAsync((await Queue.DueAsync(9)).ShouldHaveSingleItem());
        (await Queue.DueAsync(9)).ShouldBeEmpty();
        (await Queue.FailuresAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_link_is_not_kept_after_its_e_mail_has_failed()
    {
        await Queue.SendPasswordLinkAsync(grace, "/hub/?password=secret", "Root", "en");
        var mail = (await Queue.DueAsync(9)).ShouldHaveSingleItem();
        mail.Link.ShouldBe("/hub/?password=secret");

        (await Queue.FailedAsync(mail, "Nobody has this address.", isForGood: true)).ShouldBeFalse();

        var failed = (await Queue.FailuresAsync()).ShouldHaveSingleItem();
        failed.MayGoAgain.ShouldBeFalse();
        (await Queue.SendAgainAsync(failed.Id)).ShouldBeFalse();
        using var behind = store.Open();
        using var asked = behind.CreateCommand();
        asked.CommandText = "SELECT COUNT(*) FROM mails WHERE link IS NOT NULL";
        Convert.ToInt64(await asked.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture).ShouldBe(0);
    }

    [Fact]
    public async Task Agents_are_told_of_a_request_only_while_none_is_in_the_hub_and_not_of_each_of_many()
    {
        await AskAsync();
        var first = (await Queue.DueAsync(9)).ShouldHaveSingleItem();
        (first.Kind, first.Address).ShouldBe((MailKind.RequestMade, "grace@example.org"));
        for (var n = 0; n < 5; n++) await AskAsync();
        (await Queue.DueAsync(9)).ShouldHaveSingleItem();
        await Queue.SentAsync(first);
        for (var n = 0; n < 5; n++) await AskAsync();

        house.Clock.Advance(TimeSpan.FromMinutes(14));
        (await Queue.DueAsync(9)).ShouldBeEmpty();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await Queue.SentAsync((await Queue.DueAsync(9)).ShouldHaveSingleItem());

        house.Clock.Advance(TimeSpan.FromHours(2));
        await Queue.TidyAsync();
        await GraceIsThereAsync();
        await AskAsync();
        (await Queue.DueAsync(9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_is_not_in_the_hub_is_told_what_is_assigned_and_who_wrote_back_as_they_prefer()
    {
        await house.Get<RequestAssignments>().AssignAsync(request.Id, grace.Id, Root);
        var assigned = (await Queue.DueAsync(9)).ShouldHaveSingleItem();
        (assigned.Kind, assigned.ByName, assigned.ConversationId).ShouldBe((MailKind.RequestAssigned, "Root", "c1"));
        await Queue.SentAsync(assigned);
        await RepliesAsync();
        await Queue.SentAsync((await Queue.DueAsync(9)).ShouldHaveSingleItem());
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.AdaSays("thank you");
        (await Queue.DueAsync(9)).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.RequestAnswered);
        await Queue.SentAsync((await Queue.DueAsync(9))[0]);

        await house.Get<PreferenceService>().KeepAsync(
            grace.Id, new() { MailAnswered = false, MailAssigned = false, MailNew = false });
        await house.Get<RequestAssignments>().AssignAsync(request.Id, grace.Id, Root);
        await AskAsync();
        (await Queue.DueAsync(9)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_member_of_the_team_gets_e_mails_in_their_own_language()
    {
        await house.Get<PreferenceService>().KeepAsync(grace.Id, new() { Language = "fr" });

        await AskAsync();
        await house.Get<RequestAssignments>().AssignAsync(request.Id, grace.Id, Root);
        await Queue.SendPasswordLinkAsync(grace, "/hub/?password=secret", "Root", "en");

        (await Queue.DueAsync(9)).Select(mail => (mail.Kind, mail.Locale)).ShouldBe(
            [(MailKind.RequestMade, "fr"), (MailKind.RequestAssigned, "fr"), (MailKind.PasswordLink, "fr")], ignoreOrder: true);
    }

    [Fact]
    public async Task A_link_back_works_once_and_not_for_ever()
    {
        var links = house.Get<ReturnLinks>();
        var token = await links.MakeAsync("c1");
        var late = await links.MakeAsync("c1");

        var used = await Task.WhenAll(links.UseAsync(token), links.UseAsync(token));
        used.Count(conversation => conversation?.Id == "c1").ShouldBe(1);
        house.Clock.Advance(TimeSpan.FromDays(14));
        (await links.UseAsync(late)).ShouldBeNull();
        (await links.UseAsync("made-up")).ShouldBeNull();
    }

    private Task<Conversations.Takeovers.ReplyResult> RepliesAsync() =>
        house.Replies.ReplyAsync(request.Id, new Holder(grace.Id, "Grace"), Guid.NewGuid().ToString("N"), "Turn the bulb.");

    private Task<UserRequest> AskAsync() => house.Requests.CreateAsync(new NewUserRequest("c1", "help", []));

    private Task GraceIsThereAsync() => house.Presence.TouchAsync(PresenceService.OfAgent(grace.Id));

    private async Task<QueuedMail?> DueLaterAsync()
    {
        for (var minutes = 0; minutes < 60 * 5; minutes++)
        {
            if (await Queue.DueAsync(1) is [var mail]) return mail;
            house.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        return null;
    }
}

public sealed class SqliteMail : MailContract<SqliteStore>;

public sealed class PostgresMail : MailContract<PostgresStore>;
