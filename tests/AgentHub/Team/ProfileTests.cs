namespace LiveTakeover.AgentHub.Tests.Team;

public sealed class ProfileTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member grace = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.Viewer);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task One_changes_ones_own_name()
    {
        (await ChangeAsync("Grace Hopper", "grace@example.org")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await grace.ReadsAsync("session"))["name"]!.GetValue<string>().ShouldBe("Grace Hopper");
        (await ChangeAsync(" ", "grace@example.org")).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_new_email_address_needs_the_password_and_is_signed_in_with()
    {
        (await ChangeAsync("Grace", "hopper@example.org")).Code.ShouldBe("wrong-password");
        (await ChangeAsync("Grace", "no address", Hub.Password)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await ChangeAsync("Grace", " Hopper@example.org ", Hub.Password)).Status.ShouldBe(HttpStatusCode.NoContent);

        await hub.Outsider().SignInAsync("hopper@example.org", Hub.Password);
        var root = await hub.MemberAsync("Root", Role.Administrator);
        var entry = (await root.ReadsAsync("audit?area=team"))["entries"]![0]!;
        entry["details"]!["before"]!.GetValue<string>().ShouldBe("Grace, grace@example.org");
        entry["details"]!["after"]!.GetValue<string>().ShouldBe("Grace, hopper@example.org");
    }

    [Fact]
    public async Task Nobody_takes_the_address_of_a_colleague_or_of_somebody_who_is_invited()
    {
        var root = await hub.MemberAsync("Root", Role.Administrator);
        await root.PostAsync("team/invitations", new { email = "ana@example.org", role = "Administrator" });

        (await ChangeAsync("Grace", "root@example.org", Hub.Password)).Code.ShouldBe("has-account");
        (await ChangeAsync("Grace", "ana@example.org", Hub.Password)).Code.ShouldBe("has-account");
    }

    private Task<Answer> ChangeAsync(string name, string email, string? password = null) =>
        grace.PutAsync("account/profile", new { name, email, password });
}
