namespace LiveTakeover.AgentHub.Tests.Programs;

/// <summary>Root gives programs keys to the API.</summary>
public sealed class KeysTests : IAsyncLifetime
{
    /// <summary>What no key opens, whatever its scope: a program would get rights by it that outlive the key.</summary>
    private static readonly string[] ForPeople =
    [
        "DELETE /hub/api/account/news", "DELETE /hub/api/account/news/{id}", "DELETE /hub/api/account/picture",
        "DELETE /hub/api/account/push",
        "DELETE /hub/api/account/sign-ins/{id}", "DELETE /hub/api/keys/{id}", "DELETE /hub/api/session",
        "DELETE /hub/api/team/accounts/{id}", "DELETE /hub/api/team/invitations/{id}",
        "GET /hub/api/account/news", "GET /hub/api/account/picture", "GET /hub/api/account/preferences",
        "GET /hub/api/account/push", "GET /hub/api/account/sign-ins",
        "GET /hub/api/account/two-step", "GET /hub/api/keys", "GET /hub/api/team",
        "POST /hub/api/account/password", "POST /hub/api/account/push/try", "POST /hub/api/account/sign-out-everywhere",
        "POST /hub/api/account/two-step/offer", "POST /hub/api/account/two-step/recovery-codes", "POST /hub/api/account/two-step/turn-off",
        "POST /hub/api/keys",
        "POST /hub/api/team/accounts/{id}/password-link", "POST /hub/api/team/accounts/{id}/sign-out",
        "POST /hub/api/team/accounts/{id}/two-step/reset", "POST /hub/api/team/invitations",
        "PUT /hub/api/account/away", "PUT /hub/api/account/picture", "PUT /hub/api/account/preferences", "PUT /hub/api/account/profile",
        "PUT /hub/api/account/push",
        "PUT /hub/api/account/two-step", "PUT /hub/api/team/accounts/{id}/role", "PUT /hub/api/team/two-step",
    ];

    private readonly Hub hub = new();
    private Member root = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        root = await hub.MemberAsync("Root", Role.Administrator);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_program_reads_with_its_key_and_the_secret_is_shown_once()
    {
        var made = (await root.PostAsync("keys", new { name = "Shop system", scope = "read" })).Body;
        var secret = made["secret"]!.GetValue<string>();
        secret.ShouldStartWith("ltk_");
        await hub.AdaIsOnlineAsync();
        var request = await hub.AdaAsksAsync();

        (await hub.Program(secret).ReadsAsync("requests")).AsArray().Single()!["id"]!.GetValue<string>().ShouldBe(request.Id);

        var listed = await root.ReadsAsync("keys");
        listed.ToJsonString().ShouldNotContain(secret);
        var key = listed.AsArray().Single()!;
        key["name"]!.GetValue<string>().ShouldBe("Shop system");
        key["madeBy"]!["name"]!.GetValue<string>().ShouldBe("Root");
        secret.ShouldEndWith(key["ending"]!.GetValue<string>());
        key["usedAt"]!.GetValue<DateTimeOffset>().ShouldBe(hub.Clock.GetUtcNow());
        (await hub.Get<LiveTakeover.Handoff.Store.IDatabase>().ReadAsync(
            store => store.Query<string>("SELECT secret_hash FROM api_keys"))).ShouldHaveSingleItem().ShouldNotContain(secret[4..]);
    }

    [Fact]
    public async Task A_key_that_is_unknown_or_revoked_is_refused_whatever_cookie_comes_along()
    {
        var program = await hub.ProgramAsync(root, "read");
        (await hub.Program("ltk_0000").SendAsync(HttpMethod.Get, "requests")).Code.ShouldBe("unknown-key");

        var id = (await root.ReadsAsync("keys")).AsArray().Single()!["id"]!.GetValue<string>();
        (await root.DeleteAsync($"keys/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        var refused = await program.SendAsync(HttpMethod.Get, "requests");
        refused.Status.ShouldBe(HttpStatusCode.Unauthorized);
        refused.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
        (await root.DeleteAsync($"keys/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await root.ReadsAsync("audit?area=programs"))["entries"]!.AsArray().Select(entry => entry!["action"]!.GetValue<string>())
            .ShouldBe(["programs.keyRevoked", "programs.keyMade"]);
    }

    [Fact]
    public async Task A_key_whose_last_day_is_over_is_refused_and_the_answer_says_so()
    {
        var end = hub.Clock.GetUtcNow() + TimeSpan.FromDays(10);
        var made = (await root.PostAsync("keys", new { name = "Shop system", scope = "read", expiresAt = end })).Body;
        var program = hub.Program(made["secret"]!.GetValue<string>());
        (await program.SendAsync(HttpMethod.Get, "requests")).Status.ShouldBe(HttpStatusCode.OK);

        hub.Clock.Advance(TimeSpan.FromDays(10));

        var refused = await program.SendAsync(HttpMethod.Get, "requests");
        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.Unauthorized, "expired-key"));
        (await root.ReadsAsync("keys")).AsArray().Single()!["expiresAt"]!.GetValue<DateTimeOffset>().ShouldBe(end);
        (await root.PostAsync("keys", new { name = "Late", scope = "read", expiresAt = end })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("read", new Role[] { })]
    [InlineData("agent", new[] { Role.SupportAgent })]
    [InlineData("administration", new[] { Role.SupportAgent, Role.BotDesigner, Role.Administrator })]
    public async Task A_key_opens_what_its_scope_is_for_and_nothing_that_is_for_people(string scope, Role[] roles)
    {
        string[] open = ["Entrance", .. roles.SelectMany(role => role switch
        {
            Role.SupportAgent => new[] { "Support", "SeeAgents" },
            Role.BotDesigner => ["Design", "SeeAgents"],
            _ => ["Administration"],
        })];
        var program = await hub.ProgramAsync(root, scope);
        var people = new List<string>();
        foreach (var endpoint in Endpoint.AllOf(hub).Where(endpoint => !endpoint.IsForOutsiders))
        {
            // The questions of a moment would end what comes after them.
            var answer = endpoint.Path.StartsWith("stories/tryout", StringComparison.Ordinal) ? null : await endpoint.AskedByAsync(program);
            if (answer?.Code == "people-only") people.Add(endpoint.Name);
            else if (answer is not null)
                (answer.Code == "key-scope").ShouldBe(
                    endpoint.Policies.Any(policy => !open.Contains(policy)), $"{endpoint.Name}: {answer.Json}");
        }

        people.Where(name => !ForPeople.Contains(name)).ShouldBeEmpty();
        if (scope == "administration") people.Order(StringComparer.Ordinal).ShouldBe(ForPeople);
    }

    [Fact]
    public async Task A_program_needs_no_origin_and_acts_under_its_own_name()
    {
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
        var program = await hub.ProgramAsync(root, "agent", "Dispatcher");

        (await program.PostAsync("conversations/c1/control")).Body["holder"]!["name"]!.GetValue<string>().ShouldBe("Dispatcher");
        (await program.PostAsync("conversations/c1/messages", new { clientMessageId = "1", text = "A parcel is under way" })).Status
            .ShouldBe(HttpStatusCode.OK);
        (await program.DeleteAsync("conversations/c1/control")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await root.ReadsAsync("conversations/c1/log"))["entries"]!.AsArray()
            .Single(entry => (string?)entry!["activity"]!["text"] == "A parcel is under way")!["author"]!["name"]!.GetValue<string>()
            .ShouldBe("Dispatcher");
        (await root.ReadsAsync("audit?area=control"))["entries"]!.AsArray().Select(entry => $"{entry!["by"]!["name"]} {entry["action"]}")
            .ShouldBe(["Dispatcher control.released", "Dispatcher control.taken"]);
    }

    [Fact]
    public async Task A_program_keeps_control_while_it_calls_and_loses_it_with_its_key()
    {
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
        var program = await hub.ProgramAsync(root, "agent");
        await program.PostAsync("conversations/c1/control");
        var id = (await root.ReadsAsync("keys")).AsArray().Single()!["id"]!.GetValue<string>();

        (await root.DeleteAsync($"keys/{id}")).Status.ShouldBe(HttpStatusCode.NoContent);

        (await root.ReadsAsync("conversations/c1"))["control"]!["holder"].ShouldBeNull();
        (await root.ReadsAsync("requests?state=open")).AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_can_do_no_more_than_who_made_it_and_ends_with_them()
    {
        var maria = await hub.MemberAsync("Maria", Role.Administrator);
        var program = await hub.ProgramAsync(maria, "administration");
        await hub.AdaIsOnlineAsync();
        await program.PostAsync("conversations/c1/control");
        (await program.SendAsync(HttpMethod.Get, "audit")).Status.ShouldBe(HttpStatusCode.OK);

        await root.PutAsync($"team/accounts/{maria.Id}/role", new { role = "Viewer" });

        (await program.SendAsync(HttpMethod.Get, "audit")).Code.ShouldBe("key-scope");
        (await program.PostAsync("conversations/c1/control")).Code.ShouldBe("key-scope");
        (await root.ReadsAsync("conversations/c1"))["control"]!["holder"].ShouldBeNull();
        (await program.SendAsync(HttpMethod.Get, "requests")).Status.ShouldBe(HttpStatusCode.OK);

        await root.DeleteAsync($"team/accounts/{maria.Id}");

        (await program.SendAsync(HttpMethod.Get, "requests")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await root.ReadsAsync("keys")).AsArray().ShouldBeEmpty();
        (await root.ReadsAsync("audit?area=programs"))["entries"]![0]!["action"]!.GetValue<string>().ShouldBe("programs.keyRevoked");
    }

    [Fact]
    public async Task A_key_makes_so_many_requests_and_no_more()
    {
        await using var strict = new Hub(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["AgentHub:KeyRate:Burst"] = "2",
            ["AgentHub:KeyRate:PerSecond"] = "0.1",
        });
        await strict.InitializeAsync();
        var program = await strict.ProgramAsync(await strict.MemberAsync("Root", Role.Administrator), "read");
        await program.ReadsAsync("requests");
        await program.ReadsAsync("requests");

        var refused = await program.SendAsync(HttpMethod.Get, "requests");

        refused.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        strict.Clock.Advance(TimeSpan.FromSeconds(10));
        await program.ReadsAsync("requests");
    }

    [Theory]
    [InlineData("", "read")]
    [InlineData("   ", "read")]
    [InlineData("Shop system", "everything")]
    [InlineData("Shop system", "1")]
    [InlineData("Shop system", null)]
    public async Task A_key_needs_a_name_and_a_scope(string name, string? scope) =>
        (await root.PostAsync("keys", new { name, scope })).Status.ShouldBe(HttpStatusCode.BadRequest);
}
