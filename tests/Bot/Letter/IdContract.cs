using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests.Doors;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Tests;

namespace LiveTakeover.Bot.Tests.Letter;

/// <summary>An id that somebody else chose identifies one thing, or is refused. The doors themselves say which fields are ids.</summary>
public abstract class IdContract(IStore store) : IAsyncLifetime
{
    private static readonly string[] Near = ["Zo\u00e9", "zo\u00e9", "ZO\u00c9", "Zoe\u0301", "Zo\u00e9 ", " Zo\u00e9", "Zo\u00e9\u200b", "Zo\uff45", "Zoe"];
    private static readonly string[] Blank = ["", " ", "\t", "\u00a0\u2003"];

    private readonly DoorHost door = new(store);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await door.DisposeAsync();
        await store.DisposeAsync();
    }

    [Fact]
    public async Task Two_lines_of_a_channel_are_two_unless_their_id_is_the_same()
    {
        foreach (var (place, id) in Near.Index())
        {
            (await SendAsync("c1", id, $"line {place}")).ShouldBe(HttpStatusCode.OK);
            (await SendAsync("c1", id, $"line {place}")).ShouldBe(HttpStatusCode.OK);
        }

        foreach (var blank in Blank) (await SendAsync("c1", blank, "blank")).ShouldBe(HttpStatusCode.OK);
        var log = await door.LogAsync("c1");
        log.Count(line => line.Author == AuthorKind.User).ShouldBe(Near.Length + Blank.Length);
    }

    [Fact]
    public async Task Two_conversations_are_two_unless_their_id_is_the_same()
    {
        using var grace = await door.AdministratorAsync();
        foreach (var id in Near) (await SendAsync(id, "a1", id)).ShouldBe(HttpStatusCode.OK);

        foreach (var id in Near)
            (await door.LogAsync(id)).Where(line => line.Author == AuthorKind.User)
                .Select(line => (string)JsonNode.Parse(line.Json)!["text"]!).ShouldBe([id], id);
        foreach (var ask in (await ApiWalk.AsksAsync(door)).Where(IsReadOfConversation))
        {
            foreach (var id in Near) (await StatusAsync(grace, ask, id)).ShouldBe(HttpStatusCode.OK, $"{ask} '{id}'");
            foreach (var id in new[] { "ZoE", "zoe", "Zoe ", "Z", new string('x', 2_000), "%", "Zo_" })
                (await StatusAsync(grace, ask, id)).ShouldBe(HttpStatusCode.NotFound, $"{ask} '{id}'");
        }
    }

    [Fact]
    public async Task No_id_of_an_activity_makes_a_server_error_however_odd_it_is()
    {
        var (spots, refused) = (0, 0);
        foreach (var spot in Spot.In(DoorHost.FromTeams("a:ada")).Where(IsId))
        {
            spots++;
            foreach (var odd in Blank.Concat(Near).Append(Random(900)).Append(Random(100_000)))
            {
                using var answer = await door.SendAsync(HttpMethod.Post, "/api/messages", spot.With(odd).ToJsonString(), door.ChannelToken);
                ((int)answer.StatusCode).ShouldBeLessThan(500, $"{spot} '{odd[..Math.Min(odd.Length, 20)]}'");
                if (!answer.IsSuccessStatusCode) refused++;
            }
        }

        spots.ShouldBeGreaterThan(10);
        refused.ShouldBeGreaterThan(10);
        door.Troubles.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_names_a_conversation_or_a_person_is_refused_if_it_is_blank_or_longer_than_an_index_takes()
    {
        foreach (var field in new[] { "conversation", "from", "recipient" })
        {
            foreach (var bad in Blank.Append(Random(801)))
            {
                var activity = DoorHost.FromTeams("a:ada");
                activity[field]!["id"] = bad;
                using var answer = await door.SendAsync(HttpMethod.Post, "/api/messages", activity.ToJsonString(), door.ChannelToken);
                answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{field} '{bad}'");
            }
        }

        (await SendAsync(Random(800), Random(800), "as long as may be", Random(800))).ShouldBe(HttpStatusCode.OK);
        door.Troubles.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_id_in_a_body_of_the_hubs_API_identifies_or_is_refused()
    {
        using var grace = await door.AdministratorAsync();
        var spots = 0;
        foreach (var ask in (await ApiWalk.AsksAsync(door)).Where(ask => ask.Body is not null))
        {
            foreach (var spot in Spot.In(ask.Body!).Where(IsId))
            {
                spots++;
                foreach (var odd in Blank.Concat(Near).Append(Random(900)).Append(Random(20_000)))
                {
                    using var answer = await grace.SendAsync(ask.Request(spot.With(odd).ToJsonString()));
                    ((int)answer.StatusCode).ShouldBeInRange(200, 499, $"{ask} {spot} '{odd[..Math.Min(odd.Length, 20)]}'");
                    // Nothing in this store has such an id, and a new line needs one of its own.
                    if (Blank.Contains(odd) && $"{spot}" == "$.clientMessageId")
                        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{ask} {spot}");
                }
            }
        }

        spots.ShouldBeGreaterThan(5);
        door.Troubles.Take().ShouldBeEmpty();
    }

    [Fact]
    public async Task An_agents_line_is_known_by_its_id_and_other_words_under_it_are_refused()
    {
        using var grace = await door.Host.AgentAsync("Grace");
        using var ada = await door.Host.PersonAsync();
        await ada.SaysAsync("hello");
        await grace.TakesControlAsync(ada.ConversationId);
        foreach (var what in new[] { "messages", "notes" })
        {
            foreach (var id in Near)
            {
                (await SayAsync(what, id, "hello")).ShouldBe(HttpStatusCode.OK);
                (await SayAsync(what, id, "hello")).ShouldBe(HttpStatusCode.OK);
                foreach (var other in new[] { "Hello", "hello ", "hell\u00f6", "goodbye" })
                    (await SayAsync(what, id, other)).ShouldBe(HttpStatusCode.Conflict, $"{what} '{id}'");
            }

            foreach (var bad in Blank.Append(new string('x', 201)))
                (await SayAsync(what, bad, "hello")).ShouldBe(HttpStatusCode.BadRequest, $"{what} '{bad}'");
        }

        (await grace.ReadsLogAsync(ada.ConversationId)).Count(line => line.Text == "hello").ShouldBe(1 + (2 * Near.Length));

        async Task<HttpStatusCode> SayAsync(string what, string clientMessageId, string text)
        {
            using var answer = await grace.SendAsync(
                HttpMethod.Post, $"/conversations/{ada.ConversationId}/{what}", new { clientMessageId, text });
            return answer.StatusCode;
        }
    }

    private async Task<HttpStatusCode> SendAsync(string conversation, string id, string text, string from = "dl_ada")
    {
        var activity = DoorHost.FromTeams(conversation);
        activity["id"] = id;
        activity["text"] = text;
        activity["from"]!["id"] = from;
        using var answer = await door.SendAsync(HttpMethod.Post, "/api/messages", activity.ToJsonString(), door.ChannelToken);
        return answer.StatusCode;
    }

    private static bool IsReadOfConversation(ApiAsk ask) =>
        ask.Method == HttpMethod.Get && ask.Path is "/hub/api/conversations/{id}" or "/hub/api/conversations/{id}/log";

    private static async Task<HttpStatusCode> StatusAsync(Agent agent, ApiAsk ask, string id)
    {
        using var request = new HttpRequestMessage(ask.Method, ask.Path.Replace("{id}", Uri.EscapeDataString(id)));
        using var answer = await agent.SendAsync(request);
        return answer.StatusCode;
    }

    private static bool IsId(Spot spot) => spot.Way[^1] is string name
        && (name.Equals("id", StringComparison.OrdinalIgnoreCase) || name.EndsWith("Id", StringComparison.Ordinal))
        && spot.Node is JsonValue value && value.GetValueKind() == JsonValueKind.String;

    /// <summary>What no database compresses.</summary>
    private static string Random(int length) =>
        string.Create(length, length, (text, seed) => new Random(seed).GetItems<char>("abcdefghijklmnopqrstuvwxyz0123456789", text));
}

public sealed class IdsInSqliteTests() : IdContract(new SqliteStore());

public sealed class IdsInPostgresTests() : IdContract(new PostgresStore());
