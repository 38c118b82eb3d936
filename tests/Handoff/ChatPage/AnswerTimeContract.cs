using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.ChatPage;
using LiveTakeover.Handoff.Team.Figures;

namespace LiveTakeover.Handoff.Tests;

public abstract class AnswerTimeContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    [Fact]
    public async Task Strangers_hear_the_median_once_there_are_enough_cases()
    {
        using var answers = new AnswerTime(house.Get<FigureReports>(), house.Clock);
        foreach (var minutes in new[] { 1, 2, 60, 3 }) await AdaIsAnsweredAsync($"c{minutes}", TimeSpan.FromMinutes(minutes));
        (await answers.ReadAsync()).ShouldBeNull();

        await AdaIsAnsweredAsync("c4", TimeSpan.FromMinutes(4));
        (await answers.ReadAsync()).ShouldBeNull("what was computed counts for a while: strangers ask as often as they like");

        house.Clock.Advance(TimeSpan.FromMinutes(11));
        (await answers.ReadAsync()).ShouldBe(TimeSpan.FromMinutes(3));
    }

    private async Task AdaIsAnsweredAsync(string conversation, TimeSpan after)
    {
        await house.AdaIsOnline(conversation);
        await house.Requests.CreateAsync(new NewUserRequest(conversation, "My lamp is broken", []));
        house.Clock.Advance(after);
        await house.AdaIsOnline(conversation);
        await house.Control.TakeAsync(conversation, House.Grace);
        await house.Says(House.Grace, "hello", "1", conversation);
    }
}

public sealed class SqliteAnswerTimeTests : AnswerTimeContract<SqliteStore>;

public sealed class PostgresAnswerTimeTests : AnswerTimeContract<PostgresStore>;
