using Microsoft.AspNetCore.Http.Metadata;

namespace LiveTakeover.AgentHub.Tests.Conversations;

/// <summary>
/// A page gives each line an id of its own, so that it can send it again. Other words under the same id are another line.
/// </summary>
public sealed class OwnIdTests : IAsyncLifetime
{
    private static readonly string[] Said = ["conversations/{id}/messages", "conversations/{id}/notes", "requests/{id}/replies"];

    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task The_same_line_again_is_the_same_and_other_words_under_its_id_are_refused()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        foreach (var path in Said)
        {
            var to = await ToAsync(path, grace);

            var first = await grace.PostAsync(to, new { clientMessageId = "m1", text = "hello" });
            var again = await grace.PostAsync(to, new { clientMessageId = "m1", text = "hello" });
            var other = await grace.PostAsync(to, new { clientMessageId = "m1", text = "Hello" });

            first.Status.ShouldBe(HttpStatusCode.OK, path);
            again.Body.ToJsonString().ShouldBe(first.Body.ToJsonString(), path);
            (other.Status, other.Code).ShouldBe((HttpStatusCode.Conflict, "id-taken"), path);
        }
    }

    [Fact]
    public void Every_endpoint_that_takes_such_an_id_is_tried() =>
        hub.Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType?.GetProperty("ClientMessageId") is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!["/hub/api/".Length..]).ShouldBe(Said, ignoreOrder: true);

    /// <summary>Ada is online and Grace has control, but where she answers somebody who has left.</summary>
    private async Task<string> ToAsync(string path, Member grace)
    {
        var conversation = $"c{path.Length}";
        await hub.AdaIsOnlineAsync(conversation);
        if (path.StartsWith("conversations", StringComparison.Ordinal))
        {
            (await grace.PostAsync($"conversations/{conversation}/control")).Status.ShouldBe(HttpStatusCode.OK);
            return path.Replace("{id}", conversation, StringComparison.Ordinal);
        }

        var request = await hub.AdaAsksAsync(conversation);
        hub.Clock.Advance(TimeSpan.FromMinutes(5));
        return path.Replace("{id}", request.Id, StringComparison.Ordinal);
    }
}
