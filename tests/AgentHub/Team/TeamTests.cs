using System.Text.Json.Nodes;

namespace LiveTakeover.AgentHub.Tests.Team;

public sealed class TeamTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member root = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task An_invited_person_comes_in_by_the_link_once_with_the_role_that_was_chosen()
    {
        var token = await InviteAsync("ana@example.org", "SupportAgent");
        var ana = hub.Outsider();

        (await ana.ReadsAsync($"invitation?token={token}"))["email"]!.GetValue<string>().ShouldBe("ana@example.org");
        (await AcceptAsync(ana, token)).Status.ShouldBe(HttpStatusCode.NoContent);

        var me = await ana.ReadsAsync("session");
        me["name"]!.GetValue<string>().ShouldBe("Ana");
        me["role"]!.GetValue<string>().ShouldBe("SupportAgent");
        (await AcceptAsync(hub.Outsider(), token)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await root.ReadsAsync("team"))["invitations"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_invitation_runs_out_and_can_be_withdrawn()
    {
        var late = await InviteAsync("ana@example.org", "SupportAgent");
        hub.Clock.Sleep(InvitationService.Lifetime);
        (await AcceptAsync(hub.Outsider(), late)).Status.ShouldBe(HttpStatusCode.NotFound);

        var withdrawn = await InviteAsync("ana@example.org", "SupportAgent");
        var id = (await root.ReadsAsync("team"))["invitations"]![0]!["id"]!.GetValue<string>();
        (await root.DeleteAsync($"team/invitations/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await AcceptAsync(hub.Outsider(), withdrawn)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_second_invitation_takes_the_place_of_the_first()
    {
        var first = await InviteAsync("ana@example.org", "Administrator");
        var second = await InviteAsync(" Ana@Example.org ", "Viewer");

        (await AcceptAsync(hub.Outsider(), first)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await AcceptAsync(hub.Outsider(), second)).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Theory]
    [InlineData("no address", "Viewer", HttpStatusCode.BadRequest)]
    [InlineData("ana@example.org", "King", HttpStatusCode.BadRequest)]
    [InlineData("ana@example.org", "4", HttpStatusCode.BadRequest)]
    [InlineData("root@example.org", "Viewer", HttpStatusCode.Conflict)]
    public async Task Nobody_is_invited_without_an_address_of_their_own_and_a_role(string email, string role, HttpStatusCode refused) =>
        (await root.PostAsync("team/invitations", new { email, role })).Status.ShouldBe(refused);

    [Fact]
    public async Task A_short_password_does_not_use_the_link_up()
    {
        var token = await InviteAsync("ana@example.org", "SupportAgent");

        (await AcceptAsync(hub.Outsider(), token, password: "short")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await AcceptAsync(hub.Outsider(), token)).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_last_administrator_cannot_be_demoted_or_removed()
    {
        (await SetRoleAsync(root.Id, "Viewer")).Code.ShouldBe("last-administrator");
        (await root.DeleteAsync($"team/accounts/{root.Id}")).Code.ShouldBe("last-administrator");

        var grace = await hub.MemberAsync("Grace", Role.Administrator);
        (await SetRoleAsync(grace.Id, "SupportAgent")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await SetRoleAsync(root.Id, "SupportAgent")).Code.ShouldBe("last-administrator");
    }

    [Fact]
    public async Task Of_two_administrators_who_remove_each_other_one_stays()
    {
        var grace = await hub.MemberAsync("Grace", Role.Administrator);

        await Task.WhenAll(root.DeleteAsync($"team/accounts/{grace.Id}"), grace.DeleteAsync($"team/accounts/{root.Id}"));

        (await hub.Get<AccountService>().ListAsync()).Count(account => account.Role == Role.Administrator).ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_role_counts_at_once()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        (await grace.SendAsync(HttpMethod.Get, "team")).Status.ShouldBe(HttpStatusCode.Forbidden);

        await SetRoleAsync(grace.Id, "Administrator");

        (await grace.SendAsync(HttpMethod.Get, "team")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_leaves_the_team_leaves_nobody_waiting()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
        (await grace.PostAsync("conversations/c1/control")).Status.ShouldBe(HttpStatusCode.OK);

        await root.DeleteAsync($"team/accounts/{grace.Id}");

        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await root.ReadsAsync("conversations/c1"))["control"]!["holder"].ShouldBeNull();
        (await root.ReadsAsync("requests?state=open"))!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_open_sign_in()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        var phone = hub.Outsider();
        await phone.SignInAsync("grace@example.org", Hub.Password);

        (await root.PostAsync($"team/accounts/{grace.Id}/sign-out")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await phone.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await phone.SignInAsync("grace@example.org", Hub.Password);
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sign_ins_and_keeps_this_one()
    {
        var grace = await hub.MemberAsync("Grace", Role.Viewer);
        var phone = hub.Outsider();
        await phone.SignInAsync("grace@example.org", Hub.Password);

        (await grace.PostAsync(
            "account/password", new { password = "wrong", newPassword = "a much longer one" })).Code.ShouldBe("wrong-password");
        (await grace.PostAsync("account/password", new { password = Hub.Password, newPassword = "short" })).Status.ShouldBe(
            HttpStatusCode.BadRequest);
        (await grace.PostAsync("account/password", new { password = Hub.Password, newPassword = "a much longer one" })).Status.ShouldBe(
            HttpStatusCode.NoContent);

        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.OK);
        (await phone.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        await phone.SignInAsync("grace@example.org", "a much longer one");
    }

    [Fact]
    public async Task A_password_under_a_weaker_hash_gets_a_stronger_one_at_sign_in()
    {
        var weak = new Microsoft.AspNetCore.Identity.PasswordHasher<Account>(
            Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 10 }));
        var hash = weak.HashPassword(null!, Hub.Password);
        var account = await hub.Get<AccountService>().CreateAsync("grace@example.org", "Grace", Role.Viewer, hash);
        var grace = hub.Outsider();

        await grace.SignInAsync("grace@example.org", Hub.Password);

        (await hub.Get<AccountService>().FindAsync(account!.Id))!.PasswordHash.ShouldNotBe(hash);
        (await grace.SendAsync(HttpMethod.Get, "session")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> InviteAsync(string email, string role)
    {
        var answer = await root.PostAsync("team/invitations", new { email, role });
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return answer.Body["link"]!.GetValue<string>().Split('=')[1];
    }

    private static Task<Answer> AcceptAsync(Member who, string token, string password = "a long enough one") =>
        who.PostAsync("invitation", new { token, name = "Ana", password });

    private Task<Answer> SetRoleAsync(string accountId, string role) => root.PutAsync($"team/accounts/{accountId}/role", new { role });
}
