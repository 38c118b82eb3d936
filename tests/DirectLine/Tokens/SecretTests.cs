using Microsoft.Extensions.Options;

namespace LiveTakeover.DirectLine.Tests.Tokens;

public sealed class SecretTests
{
    [Fact]
    public async Task Secrets_rotate_without_a_break()
    {
        using var folder = new TemporaryFolder();
        string token, path;
        await using (var old = await DirectLineHost.StartAsync(Secrets("the-first-long-secret", null), folder: folder.Path))
        {
            var chat = await Chat.StartAsync(old.With("the-first-long-secret"));
            (token, path) = (chat.Started.Text("token"), chat.Path);
        }

        await using var rotating = await DirectLineHost.StartAsync(
            Secrets("the-second-long-secret", "the-first-long-secret"), folder: folder.Path);
        (await rotating.With(token).GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await rotating.With("the-first-long-secret").GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        var fresh = (await rotating.With("the-second-long-secret").GetAsync(path)).Text("token");
        await rotating.DisposeAsync();

        await using var rotated = await DirectLineHost.StartAsync(Secrets("the-second-long-secret", null), folder: folder.Path);
        (await rotated.With(fresh).GetAsync(path)).ShouldBe(HttpStatusCode.OK);
        (await rotated.With(token).GetAsync(path)).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
        (await rotated.With("the-first-long-secret").GetAsync(path)).ShouldFail(HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task Without_a_secret_one_is_made_and_tokens_survive_a_restart()
    {
        using var folder = new TemporaryFolder();
        string token;
        await using (var first = await DirectLineHost.StartAsync(Secrets("", null), folder: folder.Path)) token =
            (await first.Tokens.IssueAsync("c1", "dl_ada")).Token;
        var kept = (await File.ReadAllTextAsync(Path.Combine(folder.Path, "directline.secret"))).Trim();
        kept.Length.ShouldBe(64);

        await using var second = await DirectLineHost.StartAsync(Secrets("", null), folder: folder.Path);

        (await second.With(kept).PostAsync("/conversations")).ShouldBe(HttpStatusCode.Created);
        (await second.With(token).PostAsync("/conversations")).ShouldBe(HttpStatusCode.Created);
        (await File.ReadAllTextAsync(Path.Combine(folder.Path, "directline.secret"))).Trim().ShouldBe(kept);
    }

    [Theory]
    [InlineData("DirectLine:TokenLifetime", "00:00:00")]
    [InlineData("DirectLine:StreamLifetime", "-00:01:00")]
    [InlineData("DirectLine:KeyLifetime", "00:00:10")]
    [InlineData("Uploads:MaxBytes", "0")]
    [InlineData("DirectLine:BotId", " ")]
    [InlineData("DirectLine:RateLimit:Posts", "0")]
    public async Task A_setting_that_cannot_work_stops_the_start_and_is_named(string key, string value)
    {
        var path = key.EndsWith("Posts", StringComparison.Ordinal) ? $"{key}:Burst" : key;

        var failure = await Should.ThrowAsync<OptionsValidationException>(
            () => DirectLineHost.StartAsync(new Dictionary<string, string?> { [path] = value }));

        failure.Message.ShouldContain(key);
    }

    private static Dictionary<string, string?> Secrets(string first, string? second) =>
        new() { ["DirectLine:Secret"] = first, ["DirectLine:Secret2"] = second };
}
