using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.DirectLine.Tests.Tokens;

public sealed class TokenTests : IAsyncLifetime
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private DirectLineHost host = null!;

    public async Task InitializeAsync() => host = await DirectLineHost.StartAsync(clock: clock);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_secret_generates_a_token_and_starts_nothing()
    {
        var answer = (await host.WithSecret().PostAsync("/tokens/generate")).ShouldBe(HttpStatusCode.OK);

        answer.Text("conversationId").ShouldNotBeNullOrEmpty();
        answer.Json.GetProperty("expires_in").GetInt64().ShouldBe(12 * 3600);
        answer.Json.TryGetProperty("streamUrl", out _).ShouldBeFalse();
        var token = host.With(answer.Text("token"));
        (await token.GetAsync($"/conversations/{answer.Text("conversationId")}")).ShouldFail(HttpStatusCode.NotFound, "BadArgument");
    }

    [Fact]
    public async Task The_token_is_a_JWT_whose_user_Web_Chat_can_read()
    {
        var answer = await host.WithSecret().PostAsync("/tokens/generate", new { user = new { id = "dl_ada" } });

        Claims.Of(answer.Text("token")).GetProperty("user").GetString().ShouldBe("dl_ada");
    }

    [Fact]
    public async Task Names_in_the_body_may_have_any_case()
    {
        var answer = await host.WithSecret()
            .PostTextAsync("/tokens/generate", """{"User":{"Id":"dl_ada"},"TrustedOrigins":["https://shop.example"]}""");

        Claims.Of(answer.Text("token")).GetProperty("user").GetString().ShouldBe("dl_ada");
    }

    [Fact]
    public async Task A_bound_user_begins_with_dl()
    {
        var answer = await host.WithSecret().PostAsync("/tokens/generate", new { user = new { id = "ada" } });

        answer.ShouldFail(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task A_token_generates_no_tokens()
    {
        var ada = await host.AdaAsync();

        (await ada.Client.PostAsync("/tokens/generate")).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task A_refreshed_token_keeps_conversation_and_user_and_the_old_one_stays_valid()
    {
        var ada = await host.AdaAsync();
        clock.Advance(TimeSpan.FromHours(1));

        var refreshed = (await ada.Client.PostAsync("/tokens/refresh")).ShouldBe(HttpStatusCode.OK);

        refreshed.Text("conversationId").ShouldBe(ada.Id);
        Claims.Of(refreshed.Text("token")).GetProperty("user").GetString().ShouldBe("dl_ada");
        (await ada.ReadAsync()).ShouldBe(HttpStatusCode.OK);
        (await host.With(refreshed.Text("token")).GetAsync($"{ada.Path}/activities")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_secret_is_not_refreshed() =>
        (await host.WithSecret().PostAsync("/tokens/refresh")).ShouldFail(HttpStatusCode.BadRequest, "BadArgument");

    [Fact]
    public async Task Without_a_credential_it_is_401()
    {
        (await host.Anyone().PostAsync("/conversations")).ShouldFail(HttpStatusCode.Unauthorized, "BadArgument");
        (await host.Anyone().PostAsync("/conversations", null, ("Authorization", "Basic YTpi"))).ShouldFail(
            HttpStatusCode.Unauthorized, "BadArgument");
        (await host.Anyone().PostAsync("/conversations", null, ("Authorization", "Bearer "))).ShouldFail(
            HttpStatusCode.Unauthorized, "BadArgument");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("undefined")]
    [InlineData("a.b.c")]
    [InlineData("the-secret-of-the-tests2")]
    public async Task A_wrong_credential_is_403(string credential) =>
        (await host.With(credential).PostAsync("/conversations")).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");

    [Fact]
    public async Task An_expired_token_is_403_TokenExpired_to_the_second()
    {
        var ada = await host.AdaAsync();
        clock.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        (await ada.ReadAsync()).ShouldBe(HttpStatusCode.OK);

        clock.Advance(TimeSpan.FromSeconds(1));

        (await ada.ReadAsync()).ShouldFail(HttpStatusCode.Forbidden, "TokenExpired");
        (await ada.SayAsync("hello")).ShouldFail(HttpStatusCode.Forbidden, "TokenExpired");
        (await ada.Client.PostAsync("/tokens/refresh")).ShouldFail(HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_token_is_good_for_its_own_conversation_only()
    {
        var ada = await host.AdaAsync();
        var mallory = await host.AdaAsync("dl_mallory");
        mallory.Id.ShouldNotBe(ada.Id);

        (await mallory.Client.GetAsync(ada.Path)).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
        (await mallory.Client.GetAsync($"{ada.Path}/activities")).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
        (await mallory.Client.PostAsync($"{ada.Path}/activities", new { type = "message", text = "I am Ada" })).ShouldFail(
            HttpStatusCode.Forbidden, "BadArgument");
        (await mallory.Client.PostAsync($"{ada.Path}/upload", new { })).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task The_secret_opens_every_conversation_and_gives_back_a_fresh_token()
    {
        var ada = await host.AdaAsync();
        clock.Advance(TimeSpan.FromHours(13));

        var again = (await host.WithSecret().GetAsync(ada.Path)).ShouldBe(HttpStatusCode.OK);

        again.Text("conversationId").ShouldBe(ada.Id);
        (await host.With(again.Text("token")).GetAsync($"{ada.Path}/activities")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_token_with_a_tampered_user_is_refused()
    {
        var ada = await host.AdaAsync();
        var parts = ada.Client.Credential!.Split('.');
        var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"aud":"directline","conv":"{{ada.Id}}","user":"dl_mallory","exp":4000000000}""")).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        (await host.With($"{parts[0]}.{forged}.{parts[2]}").GetAsync(ada.Path)).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
        var unsigned = Convert.ToBase64String("""{"alg":"none","typ":"JWT"}"""u8).TrimEnd('=');
        (await host.With($"{unsigned}.{forged}.").GetAsync(ada.Path)).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task The_session_id_is_for_token_holders()
    {
        var ada = await host.AdaAsync();

        var answer = await ada.Client.GetAsync("/session/getsessionid", ("Origin", "https://shop.example"));
        answer.ShouldBe(HttpStatusCode.OK).Text("sessionId").ShouldNotBeNullOrEmpty();
        answer.Header("Access-Control-Allow-Origin").ShouldBe("https://shop.example");
        answer.Header("Access-Control-Allow-Credentials").ShouldBe("true");
        (await host.Anyone().GetAsync("/session/getsessionid")).ShouldFail(HttpStatusCode.Unauthorized, "BadArgument");
    }
}
