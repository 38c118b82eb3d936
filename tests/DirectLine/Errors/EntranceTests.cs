namespace LiveTakeover.DirectLine.Tests.Errors;

public sealed class EntranceTests : IAsyncLifetime
{
    private DirectLineHost host = null!;

    public async Task InitializeAsync() => host = await DirectLineHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Theory]
    [InlineData("GET", "/nothing")]
    [InlineData("GET", "")]
    [InlineData("DELETE", "/conversations")]
    [InlineData("PUT", "/conversations/x/activities")]
    [InlineData("GET", "/tokens/generate")]
    public async Task An_unknown_operation_is_404_in_Direct_Lines_own_shape(string method, string path) =>
        (await host.WithSecret().SendAsync(new HttpMethod(method), path, null)).ShouldFail(HttpStatusCode.NotFound, "BadArgument");

    [Theory]
    [InlineData("/tokens/generate")]
    [InlineData("/conversations/x/activities")]
    [InlineData("/conversations/x/upload")]
    [InlineData("/nothing")]
    public async Task A_preflight_passes_without_a_credential(string path)
    {
        var answer = await host.Anyone().SendAsync(
            HttpMethod.Options, path, null, ("Origin", "https://shop.example"), ("Access-Control-Request-Method", "POST"));

        answer.ShouldBe(HttpStatusCode.NoContent);
        answer.Header("Access-Control-Allow-Origin").ShouldBe("*");
        answer.Header("Access-Control-Allow-Methods").ShouldBe("GET, POST, OPTIONS");
        foreach (var header in new[] { "authorization", "content-type", "x-ms-bot-agent" })
            answer.Header("Access-Control-Allow-Headers").ShouldContain(header);
        answer.Header("Access-Control-Max-Age").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Good_answers_carry_the_origin_too() =>
        (await host.WithSecret().PostAsync("/conversations")).Header("Access-Control-Allow-Origin").ShouldBe("*");

    [Fact]
    public async Task A_body_that_is_no_JSON_is_400()
    {
        (await host.WithSecret().PostTextAsync("/tokens/generate", "{")).ShouldFail(HttpStatusCode.BadRequest, "BadSyntax");
        (await host.WithSecret().PostTextAsync("/conversations", "[1]")).ShouldFail(HttpStatusCode.BadRequest, "BadSyntax");
    }
}
