namespace LiveTakeover.DirectLine.Tests.RateLimits;

public sealed class AtOnceTests
{
    [Fact]
    public async Task Whoever_is_one_too_many_is_429_and_passes_when_another_has_left()
    {
        await using var host = await DirectLineHost.StartAsync(Only("PostsAtOnce", perConversation: 1, perAddress: 10));
        var ada = await host.AdaAsync();
        using var slow = new SlowBody("""{"type":"message","text":"slow","from":{"id":"dl_ada"}}""");
        var posting = ada.Client.SendAsync(HttpMethod.Post, $"{ada.Path}/activities", slow);
        await slow.Begun;

        var refused = (await ada.SayAsync("another")).ShouldFail(HttpStatusCode.TooManyRequests, "TooManyRequests");
        refused.Header("Retry-After").ShouldBe("1");
        slow.End();
        (await posting).ShouldBe(HttpStatusCode.OK);

        (await ada.SayAsync("another")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_address_has_no_more_places_by_having_more_conversations()
    {
        await using var host = await DirectLineHost.StartAsync(Only("PostsAtOnce", perConversation: 1, perAddress: 1));
        var (ada, again) = (await host.AdaAsync(), await host.AdaAsync());
        using var slow = new SlowBody("""{"type":"message","text":"slow","from":{"id":"dl_ada"}}""");
        var posting = ada.Client.SendAsync(HttpMethod.Post, $"{ada.Path}/activities", slow);
        await slow.Begun;

        (await again.SayAsync("hello")).ShouldBe(HttpStatusCode.TooManyRequests);
        slow.End();
        await posting;
    }

    [Fact]
    public async Task Sockets_are_limited_while_they_are_open()
    {
        await using var host = await DirectLineHost.StartAsync(Only("SocketsAtOnce", perConversation: 2, perAddress: 10));
        var ada = await host.AdaAsync();
        await using var first = await ada.OpenAsync();
        await using var second = await ada.ReopenAsync();

        await Should.ThrowAsync<System.Net.WebSockets.WebSocketException>(() => ada.ReopenAsync());
    }

    [Fact]
    public async Task An_address_posts_so_many_bytes_however_many_conversations_it_has()
    {
        await using var host = await DirectLineHost.StartAsync(new Dictionary<string, string?>
        {
            ["DirectLine:RateLimit:PostedBytes:Burst"] = "30000",
            ["DirectLine:RateLimit:PostedBytes:PerSecond"] = "1",
        });

        for (var n = 0; n < 2; n++) (await (await host.AdaAsync()).SayAsync(new string('x', 10_000))).ShouldBe(HttpStatusCode.OK);
        (await (await host.AdaAsync()).SayAsync(new string('x', 10_000))).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Bytes_that_a_client_announces_count_before_they_come()
    {
        await using var host = await DirectLineHost.StartAsync(new Dictionary<string, string?>
        {
            ["DirectLine:RateLimit:PostedBytes:Burst"] = "1000",
            ["DirectLine:RateLimit:PostedBytes:PerSecond"] = "1",
        });
        var (ada, again) = (await host.AdaAsync(), await host.AdaAsync());
        using var slow = new SlowBody($$$"""{"type":"message","text":"{{{new string('x', 900)}}}","from":{"id":"dl_ada"}}""");
        var posting = ada.Client.SendAsync(HttpMethod.Post, $"{ada.Path}/activities", slow);
        await slow.Begun;

        (await again.SayAsync("hello")).ShouldBe(HttpStatusCode.TooManyRequests);
        slow.End();
        (await posting).ShouldBe(HttpStatusCode.OK);
    }

    private static Dictionary<string, string?> Only(string kind, int perConversation, int perAddress) => new()
    {
        [$"DirectLine:RateLimit:{kind}:PerConversation"] = $"{perConversation}",
        [$"DirectLine:RateLimit:{kind}:PerAddress"] = $"{perAddress}",
        [$"DirectLine:RateLimit:{kind}:Waiting"] = "0",
    };
}

/// <summary>A body of which the last byte is sent when the test says so.</summary>
internal sealed class SlowBody(string text) : HttpContent
{
    private readonly byte[] bytes = System.Text.Encoding.UTF8.GetBytes(text);
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The host has the beginning, or will have it before anything that is sent from now on.</summary>
    public Task Begun => begun.Task;

    public void End() => ended.TrySetResult();

    protected override async Task SerializeToStreamAsync(System.IO.Stream stream, TransportContext? context)
    {
        await stream.WriteAsync(bytes.AsMemory(0, bytes.Length - 1));
        await stream.FlushAsync();
        begun.TrySetResult();
        await ended.Task;
        await stream.WriteAsync(bytes.AsMemory(bytes.Length - 1));
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes.Length;
        return true;
    }
}
