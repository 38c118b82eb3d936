using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>Characters that not every database keeps: U+0000, and half of a surrogate pair.</summary>
public abstract class TextContract(IStore store) : IAsyncLifetime
{
    private const string Mark = "@@";
    private const string Done = """{"type":"message","from":{"id":"dl_ada"},"text":"done"}""";
    private const string Zero = "\\u0000", Half = "\\ud83d";

    private readonly DoorHost door = new(store);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await door.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task A_persons_line_arrives_without_them_wherever_they_stand_in_it()
    {
        var chat = await door.ChatAsync();
        var sent = 0;
        foreach (var (where, json) in Everywhere(AnyActivity.Whole()))
        {
            using var answer = await door.PostAsync(chat, json);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{where}: {await answer.Content.ReadAsStringAsync()}");
            sent++;
        }

        sent.ShouldBeGreaterThan(300);
        await door.PostAsync(chat, Done);
        await ArrivedAsync(chat.Id, sent + 1);
    }

    [Fact]
    public async Task A_line_of_a_channel_arrives_without_them_wherever_they_stand_in_it()
    {
        var sent = 0;
        foreach (var (where, json) in Everywhere(DoorHost.FromTeams("a:ada")))
        {
            // The channel's token is for its own address, and an id is known by all its characters.
            if (json.Contains(Half, StringComparison.Ordinal) && where is "$.serviceUrl" or "$.channelId" or "$.conversation.id") continue;
            using var answer = await door.PostAsync(json);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{where}: {await answer.Content.ReadAsStringAsync()}");
            sent++;
        }

        var last = DoorHost.FromTeams("a:ada");
        last["text"] = "done";
        await door.PostAsync(last.ToJsonString());
        await ArrivedAsync("a:ada", sent + 1);
    }

    [Fact]
    public async Task No_text_of_the_hubs_API_may_hold_them_and_the_answer_names_the_field()
    {
        using var administrator = await door.AdministratorAsync();
        var asked = await ApiWalk.AsksAsync(door);
        foreach (var ask in asked)
        {
            foreach (var (where, request) in ask.WithDirtyTexts(Mark, Zero))
            {
                using var answer = await administrator.SendAsync(request);
                var said = await answer.Content.ReadAsStringAsync();
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{ask} {where}: {said}");
                // The server itself refuses such a path; one of a few words is not one of them any more.
                if (!where.StartsWith('{') && !said.Contains($"cannot be read at {where}", StringComparison.Ordinal))
                    said.ShouldContain("U+0000", customMessage: $"{ask} {where}");
            }
        }

        asked.Sum(ask => ask.WithDirtyTexts(Mark, Zero).Count()).ShouldBeGreaterThan(150);
        door.Troubles.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_gets_a_server_error_by_them_before_signing_in()
    {
        foreach (var ask in await ApiWalk.AsksAsync(door))
        {
            foreach (var (where, request) in ask.WithDirtyTexts(Mark, Zero).Concat(ask.WithDirtyTexts(Mark, Half)))
            {
                using var _ = request;
                request.Headers.Add("X-Antiforgery", "1");
                using var answer = await door.SendAsync(request);
                ((int)answer.StatusCode).ShouldBeInRange(400, 499, $"{ask} {where}");
            }
        }

        door.Troubles.Take().ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/v3/directline/tokens/generate", """{"user":{"id":"dl_a@@","name":"A@@"},"trustedOrigins":["https://a@@"]}""")]
    [InlineData("/v3/directline/conversations", """{"user":{"id":"dl_a@@","name":"A@@"},"locale":"en@@"}""")]
    public async Task A_client_of_Direct_Line_may_send_them_with_its_person(string address, string body)
    {
        foreach (var character in new[] { Zero, Half })
        {
            using var answer = await door.SendAsync(HttpMethod.Post, address, body.Replace(Mark, character), LiveHost.Secret);
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        }

        door.Troubles.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_name_of_a_tokens_key_may_be_anything()
    {
        var header = Base64("""{"typ":"JWT","alg":"HS256","kid":"0123456789abcde\u0000"}""");
        using var answer = await door.SendAsync(HttpMethod.Post, "/v3/directline/conversations", "{}", $"{header}.{Base64("{}")}.AAAA");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        door.Troubles.Take().ShouldBeEmpty();

        static string Base64(string json) => Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(json);
    }

    private static IEnumerable<(string Where, string Json)> Everywhere(JsonObject whole)
    {
        foreach (var spot in Spot.In(whole))
        {
            var text = spot.Node is JsonValue value && value.TryGetValue<string>(out var held) ? held : null;
            var inText = text?.StartsWith("2026", StringComparison.Ordinal) is false ? spot.With(text + Mark) : null;
            var inName = spot.Way[^1] is string name && spot.Way.Count > 1 ? spot.Renamed(name + Mark) : null;
            foreach (var dirty in new[] { inText, inName }.OfType<JsonNode>())
            {
                yield return ($"{spot}", dirty.ToJsonString().Replace(Mark, Zero));
                if (dirty == inText) yield return ($"{spot}", dirty.ToJsonString().Replace(Mark, Half));
            }
        }
    }

    private async Task ArrivedAsync(string conversation, int sent)
    {
        var lines = await door.LogAsync(conversation, lastAnswer: "echo done");
        lines.Count(line => line.Author == AuthorKind.User).ShouldBe(sent);
        lines.Where(line => line.Json.Contains(Zero, StringComparison.Ordinal) || line.Json.Contains('\0')).ShouldBeEmpty();
        door.Troubles.Take().ShouldBeEmpty();
    }
}

public sealed class TextInSqliteTests() : TextContract(new SqliteStore());

public sealed class TextInPostgresTests() : TextContract(new PostgresStore());
