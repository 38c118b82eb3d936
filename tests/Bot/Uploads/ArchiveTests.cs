using LiveTakeover.Handoff.Team.Accounts;
using LiveTakeover.Handoff.Team.Archive;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Tests.Uploads;

/// <summary>Transcripts and files by policy, in the whole product.</summary>
public sealed class ArchiveTests(Azurite azurite) : IClassFixture<Azurite>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_conversation_that_is_over_can_be_read_by_the_team_and_by_nobody_else(bool inBlobs)
    {
        await using var host = new LiveHost(furnish: builder =>
        {
            if (inBlobs) builder.UseSetting("Uploads:ConnectionString", azurite.ConnectionString);
        });
        var ada = await host.PersonAsync();
        await ada.SaysAsync("Bonjour");
        var grace = await host.AgentAsync("Grace", Role.Viewer);
        var address = $"/conversations/{ada.ConversationId}/archived-transcript";
        (await grace.SendAsync(HttpMethod.Get, address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await host.Services.GetRequiredService<TranscriptArchiver>().KeepIdleAsync(DateTimeOffset.MaxValue);

        using var kept = await grace.SendAsync(HttpMethod.Get, address);
        (await kept.Content.ReadAsStringAsync()).ShouldContain("Bonjour");
        kept.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var mallory = host.CreateClient();
        (await mallory.GetAsync(new Uri($"/hub/api{address}", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task By_default_nothing_is_archived_and_nothing_forgotten()
    {
        await using var host = new LiveHost();

        host.Services.GetRequiredService<IOptions<ArchiveOptions>>().Value.ShouldSatisfyAllConditions(
            options => options.After.ShouldBeNull(), options => options.KeepFor.ShouldBeNull());
    }

    [Theory]
    [InlineData("Handoff:Archive:After", "00:00:10")]
    [InlineData("Handoff:Archive:KeepFor", "-1.00:00:00")]
    [InlineData("Uploads:KeepFor", "00:00:10")]
    public void A_policy_that_would_lose_what_is_in_use_stops_the_start(string key, string value)
    {
        using var host = new LiveHost(furnish: builder => builder.UseSetting(key, value));

        Should.Throw<OptionsValidationException>(() => host.CreateClient()).Message.ShouldContain(key);
    }
}
