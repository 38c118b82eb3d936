using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Erasure;
using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Handoff.Tests;

public abstract class IdentitiesContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private readonly VerifiedVisitors identities;

    protected IdentitiesContract() => identities = new VerifiedVisitors(house.Database, house.Clock);

    [Fact]
    public async Task A_person_is_the_same_in_another_browser_and_what_is_said_of_them_is_what_was_said_last()
    {
        await identities.RecogniseAsync(Ada("basic"), "dl_1", "c1");

        var elsewhere = (await identities.RecogniseAsync(Ada("gold"), "dl_2", "c2")).ShouldNotBeNull();

        (elsewhere.UserId, elsewhere.ConversationId).ShouldBe(("dl_1", "c1"));
        elsewhere.Person.Attributes["plan"].ShouldBe("gold");
        (await identities.OfUserAsync("dl_1")).ShouldNotBeNull().Subject.ShouldBe("ada-7");
        (await identities.OfUserAsync("dl_2")).ShouldBeNull();
    }

    [Fact]
    public async Task Two_browsers_at_once_are_one_person()
    {
        var both = await Task.WhenAll(
            Enumerable.Range(1, 8).Select(browser => identities.RecogniseAsync(Ada("basic"), $"dl_{browser}", $"c{browser}")));

        both.Select(identity => identity!.ConversationId).Distinct().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Nobody_becomes_a_user_that_is_somebody_else()
    {
        await identities.RecogniseAsync(Ada("basic"), "dl_1", "c1");

        (await identities.RecogniseAsync(
            new VerifiedPerson("ben-8", "Ben", new Dictionary<string, string>()), "dl_1", "c1")).ShouldBeNull();
    }

    [Fact]
    public async Task Agents_see_what_the_site_says_as_soon_as_it_says_something_else()
    {
        await house.AdaSays("hello");
        List<string> woken = [];
        using var _ = house.WokenOf(Topics.Conversations, woken);

        await identities.RecogniseAsync(Ada("basic") with { Name = "Ada Lovelace" }, "ada", "c1");

        (await house.Conversations.FindAsync("c1"))!.UserName.ShouldBe("Ada Lovelace");
        woken.ShouldBe(["c1"]);
        await identities.RecogniseAsync(Ada("gold") with { Name = "Ada Lovelace" }, "ada", "c1");
        woken.ShouldBe(["c1", "c1"]);
        await identities.RecogniseAsync(Ada("gold") with { Name = "Ada Lovelace" }, "ada", "c1");
        woken.ShouldBe(["c1", "c1"]);
    }

    [Fact]
    public async Task Starting_over_moves_them_everywhere_and_forgetting_makes_them_new()
    {
        await identities.RecogniseAsync(Ada("basic"), "dl_1", "c1");

        await identities.MoveAsync("ada-7", "c3");
        (await identities.FindAsync("ada-7"))!.ConversationId.ShouldBe("c3");

        await house.Erasure.ErasePersonAsync(new PersonKey("directline", "dl_1"), by: null, reason: null, CancellationToken.None);
        (await identities.FindAsync("ada-7")).ShouldBeNull();
        (await identities.RecogniseAsync(Ada("basic"), "dl_9", "c9"))!.ConversationId.ShouldBe("c9");
    }

    private static VerifiedPerson Ada(string plan) => new("ada-7", "Ada", new Dictionary<string, string> { ["plan"] = plan });
}

public sealed class SqliteIdentities : IdentitiesContract<SqliteStore>;

public sealed class PostgresIdentities : IdentitiesContract<PostgresStore>;
