using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace LiveTakeover.DirectLine.Tests.Tokens;

public sealed class SigningKeyTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string?> Monthly = new() { ["DirectLine:KeyLifetime"] = "30.00:00:00" };

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero));
    private DirectLineHost host = null!;

    public async Task InitializeAsync() => host = await DirectLineHost.StartAsync(Monthly, clock);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_key_signs_for_a_month_and_the_change_ends_nobodys_conversation()
    {
        await host.AdaAsync();
        Pass(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        var ada = await host.AdaAsync();
        var before = ada.Client.Credential!;
        Pass(TimeSpan.FromMinutes(1));

        var after = (await ada.Client.PostAsync("/tokens/refresh")).ShouldBe(HttpStatusCode.OK).Text("token");

        KeyOf(after).ShouldNotBe(KeyOf(before));
        (await ada.ReadAsync()).ShouldBe(HttpStatusCode.OK);
        (await host.With(after).GetAsync($"{ada.Path}/activities")).ShouldBe(HttpStatusCode.OK);
        Pass(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(61));
        (await ada.ReadAsync()).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_key_that_no_token_can_need_any_more_is_gone()
    {
        for (var month = 0; month < 6; month++)
        {
            await host.AdaAsync();
            Pass(TimeSpan.FromDays(30));
        }

        (await host.Keys.AllAsync("direct-line")).Count.ShouldBeInRange(2, 3);
    }

    [Fact]
    public async Task A_hundred_first_tokens_at_once_have_one_key()
    {
        var tokens = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => host.WithSecret().PostAsync("/tokens/generate")));

        tokens.Select(token => KeyOf(token.Text("token"))).Distinct().ShouldHaveSingleItem();
        (await host.Keys.AllAsync("direct-line")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task In_the_store_a_key_lies_under_the_secret()
    {
        await host.AdaAsync();
        (await host.Keys.AllAsync("direct-line")).ShouldHaveSingleItem().Document.ShouldStartWith("sealed:");

        await using var open = await DirectLineHost.StartAsync(new Dictionary<string, string?> { ["DirectLine:Secret"] = "" });
        await open.Tokens.IssueAsync("c1", "dl_ada");
        (await open.Keys.AllAsync("direct-line")).ShouldHaveSingleItem().Document.ShouldStartWith("plain:");
    }

    [Theory]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","kid":"0123456789abcdef"}""")]
    [InlineData("""{"alg":"HS256","kid":""}""")]
    [InlineData("""{"alg":"HS256","kid":7}""")]
    [InlineData("""[]""")]
    public async Task A_token_that_names_no_key_of_ours_is_refused(string head)
    {
        var ada = await host.AdaAsync();
        var parts = ada.Client.Credential!.Split('.');
        var forged = Convert.ToBase64String(Encoding.UTF8.GetBytes(head)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

        (await host.With($"{forged}.{parts[1]}.{parts[2]}").GetAsync(ada.Path)).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
    }

    // Without a tick for each second of a month to those who watch the clock.
    private void Pass(TimeSpan time) => clock.AdjustTime(clock.GetUtcNow() + time);

    private static string KeyOf(string token)
    {
        var head = token.Split('.')[0].Replace('-', '+').Replace('_', '/');
        var json = JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(head.PadRight((head.Length + 3) / 4 * 4, '=')));
        return json.GetProperty("kid").GetString()!;
    }
}
