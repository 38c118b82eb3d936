using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>Documents whose parts are of another kind than they should be, or null.</summary>
public sealed class ShapeTests : IAsyncLifetime
{
    private static readonly Func<JsonNode?>[] OtherKinds =
    [
        () => null, () => "text", () => "", () => 5, () => true, () => new JsonObject(), () => new JsonArray(),
        () => new JsonArray((JsonNode?)null),
    ];

    private readonly DoorHost door = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await door.DisposeAsync();

    [Fact]
    public async Task A_line_of_any_shape_is_refused_or_kept_in_the_shape_of_an_activity()
    {
        var chat = await door.ChatAsync();
        var kept = 0;
        foreach (var odd in Oddly(AnyActivity.Whole()))
        {
            using var answer = await door.PostAsync(chat, odd);
            ((int)answer.StatusCode).ShouldBeInRange(200, 499, odd);
            if (answer.IsSuccessStatusCode) kept++;
        }

        kept.ShouldBeGreaterThan(300);
        await WellShapedAsync(chat.Id);
    }

    [Fact]
    public async Task A_channels_line_of_any_shape_is_refused_or_kept_in_the_shape_of_an_activity()
    {
        foreach (var odd in Oddly(DoorHost.FromTeams("a:ada")))
        {
            using var answer = await door.PostAsync(odd);
            ((int)answer.StatusCode).ShouldBeInRange(200, 499, odd);
        }

        await WellShapedAsync("a:ada");
    }

    [Fact]
    public async Task A_null_in_a_list_is_taken_out_of_every_list_of_an_activity()
    {
        var chat = await door.ChatAsync();
        var lists = 0;
        foreach (var spot in Spot.In(AnyActivity.Whole()).Where(spot => spot.Node is JsonArray && !IsFree(spot)))
        {
            using var answer = await door.PostAsync(chat, spot.With(new JsonArray((JsonNode?)null)).ToJsonString());
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{spot}");
            lists++;
        }

        lists.ShouldBeGreaterThanOrEqualTo(10);
        await WellShapedAsync(chat.Id);
    }

    [Fact]
    public async Task A_body_of_any_shape_gets_no_server_error_of_the_hub()
    {
        using var administrator = await door.AdministratorAsync();
        foreach (var ask in (await ApiWalk.AsksAsync(door)).Where(ask => ask.Body is not null && !ask.SignsOut))
        {
            string[] whole = ["", "{", "\0", .. OtherKinds.Select(kind => kind()?.ToJsonString() ?? "null")];
            foreach (var odd in Oddly(ask.Body!).Concat(whole))
            {
                using var answer = await administrator.SendAsync(ask.Request(odd));
                ((int)answer.StatusCode).ShouldBeInRange(200, 499, $"{ask} {odd}");
            }
        }

        door.Troubles.Take().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("utf-16")]
    [InlineData("\"ISO-8859-1\"")]
    [InlineData("nonsense")]
    public async Task JSON_in_another_charset_is_refused_and_the_answer_says_so(string charset)
    {
        using var administrator = await door.AdministratorAsync();
        foreach (var ask in (await ApiWalk.AsksAsync(door)).Where(ask => ask.Body is not null))
        {
            using var request = ask.Request(ask.Body!.ToJsonString());
            request.Content!.Headers.Remove("Content-Type");
            request.Content.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
            using var answer = await administrator.SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType, $"{ask}");
            (await answer.Content.ReadAsStringAsync()).ShouldContain("UTF-8");
        }

        door.Troubles.Take().ShouldBeEmpty();
    }

    private static IEnumerable<string> Oddly(JsonNode whole)
    {
        foreach (var spot in Spot.In(whole))
        {
            yield return spot.Without().ToJsonString();
            foreach (var kind in OtherKinds) yield return spot.With(kind()).ToJsonString();
        }
    }

    // Contents that the schema does not describe pass as they are.
    private static bool IsFree(Spot spot) => spot.Way.Contains("any");

    private static JsonNode? Parsed(string json) =>
        JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });

    private async Task WellShapedAsync(string conversation)
    {
        foreach (var (author, json) in await door.LogAsync(conversation))
            if (author == AuthorKind.User) AnyActivity.Misshapen(Parsed(json), typeof(Activity)).ShouldBeEmpty(json);
        door.Troubles.Take().ShouldBeEmpty();
    }
}
