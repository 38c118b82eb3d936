using System.Net.Http.Json;
using System.Text.Json;

namespace LiveTakeover.Bot.Tests;

public sealed class RaceTests
{
    private const int Agents = 32;
    private const int Rounds = 200;

    [Fact]
    public async Task Of_32_agents_who_take_control_at_once_exactly_one_wins_200_times()
    {
        await using var host = new LiveHost();
        var agents = await Task.WhenAll(Enumerable.Range(1, Agents).Select(n => host.AgentAsync($"Agent {n}")));
        var ada = await host.PersonAsync();

        for (var round = 1; round <= Rounds; round++)
        {
            await ada.ReadNewAsync();
            var answers = await Task.WhenAll(agents.Select(agent => Task.Run(() => agent.TakesControlAsync(ada.ConversationId))));

            var winner = agents[Array.FindIndex(answers, answer => answer.StatusCode == HttpStatusCode.OK)];
            answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1, $"round {round}");
            foreach (var answer in answers.Where(answer => answer.StatusCode != HttpStatusCode.OK))
                (await HolderAsync(answer)).ShouldBe(winner.Name, $"round {round}");
            (await winner.ReleasesControlAsync(ada.ConversationId)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        }

        var log = await agents[0].ReadsLogAsync(ada.ConversationId);
        log.Count(line => line.Text == "An agent joined the conversation").ShouldBe(Rounds);
        log.Count(line => line.Text == "An agent left the conversation").ShouldBe(Rounds);
    }

    private static async Task<string?> HolderAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        problem.GetProperty("title").GetString()!.ShouldContain("has control");
        return problem.GetProperty("holder").GetProperty("name").GetString();
    }
}
