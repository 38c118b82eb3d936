namespace LiveTakeover.Faults.Tests;

/// <summary>Something that people, agents or the bot do. Whoever does it repeats it until they know that it is done.</summary>
/// <param name="Name">As it stands in the name of a test.</param>
/// <param name="Before">What has happened in the conversation before.</param>
/// <param name="Do">The act. It runs again if the database was unavailable.</param>
internal sealed record Act(string Name, Func<Stage, string, Task> Before, Func<Stage, string, Task> Do)
{
    public static readonly IReadOnlyList<Act> All =
    [
        new("a turn", Nothing, (stage, id) => stage.AdaSays(id, "hello")),
        new("a turn of a channel", Nothing, (stage, id) => stage.AdaSaysElsewhere(id, "hello")),
        new("a request", (stage, id) => stage.AdaSays(id, "hello"), (stage, id) => stage.AdaSays(id, "a human please")),
        new("a wait", (stage, id) => stage.AdaSays(id, "hello"), (stage, id) => stage.AdaSays(id, "wait")),
        new("a takeover", (stage, id) => stage.AdaSaysElsewhere(id, "a human please"), (stage, id) => stage.GraceTakesControl(id)),
        new("a line of an agent", Taken, (stage, id) => stage.GraceSays(id, "here I am")),
        new("a release", Taken, (stage, id) => stage.GraceReleasesControl(id)),
        new("an offer", Taken, (stage, id) => stage.GraceOffersToAna(id)),
        new("a transfer", Offered, (stage, id) => stage.AnaAccepts(id)),
        new("a closed request", (stage, id) => stage.AdaSays(id, "a human please"), (stage, id) => stage.GraceClosesTheRequest(id)),
        new("a publication", (stage, id) => stage.AnaDrafts(id), (stage, _) => stage.AnaPublishes()),
    ];

    public static TheoryData<string> Names => [.. All.Select(act => act.Name)];

    private static Task Nothing(Stage stage, string id) => Task.CompletedTask;

    private static async Task Taken(Stage stage, string id)
    {
        await stage.AdaSaysElsewhere(id, "a human please");
        await stage.QuietAsync(id);
        await stage.GraceTakesControl(id);
    }

    private static async Task Offered(Stage stage, string id)
    {
        await Taken(stage, id);
        await stage.GraceOffersToAna(id);
    }
}
