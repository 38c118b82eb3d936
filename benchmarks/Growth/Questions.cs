using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Channels;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Team.Audit;
using LiveTakeover.Handoff.Team.Erasure;
using LiveTakeover.Handoff.Team.Figures;
using LiveTakeover.Handoff.Team.Lists;
using Microsoft.Bot.Schema;
using NodaTime;

namespace LiveTakeover.Growth.Benchmarks;

/// <summary>What the pages of the hub ask, and a message.</summary>
internal static class Questions
{
    private const int Page = 100;
    private static readonly RequestQuery Mine = new() { Me = "agent-1" };

    public static IEnumerable<(string What, Func<GrownStore, Task> Ask)> All =>
    [
        ("Transcripts", store => Transcripts(store, null)),
        ("found by the beginning of a word, `la`", store => Transcripts(store, "la")),
        ("by a letter, `l`", store => Transcripts(store, "l")),
        ("by a word that a tenth have", store => Transcripts(store, Words.Frequent)),
        ("by two such words", store => Transcripts(store, $"{Words.Frequent} {Words.AlsoFrequent}")),
        ("by a rare word", store => Transcripts(store, Words.Rare)),
        ("by a rare word and a frequent one", store => Transcripts(store, $"{Words.Rare} {Words.Frequent}")),
        ("by two frequent words and one that nobody said",
            store => Transcripts(store, $"{Words.Frequent} {Words.AlsoFrequent} {Words.Unsaid}")),
        ("by a word that nobody said", store => Transcripts(store, Words.Unsaid)),
        ("Open requests", store => Requests(store, Mine with { State = RequestState.Open })),
        ("Requests that need a human", store => Requests(store, Mine with { Group = RequestGroup.NeedsHuman })),
        ("Closed requests (`State`)", store => Requests(store, Mine with { State = RequestState.Closed })),
        ("Closed requests (`Group`)", store => Requests(store, Mine with { Group = RequestGroup.Closed })),
        ("in French", store => Requests(store, Mine with { Group = RequestGroup.Closed, Language = "fr" })),
        ("of people who are online", store => Requests(store, Mine with { Group = RequestGroup.Closed, Online = true })),
        ("found by `la`", store => Requests(store, Mine with { Group = RequestGroup.Closed, Find = "la" })),
        ("by a word that a tenth have", store => Requests(store, Mine with { Group = RequestGroup.Closed, Find = Words.Frequent })),
        ("by a rare word", store => Requests(store, Mine with { Group = RequestGroup.Closed, Find = Words.Rare })),
        ("Open requests found by `la`", store => Requests(store, Mine with { Group = RequestGroup.NeedsHuman, Find = "la" })),
        ("Counts of requests", store => store.Get<ListQueries>().CountsAsync(Mine)),
        ("of those found by `la`", store => store.Get<ListQueries>().CountsAsync(Mine with { Find = "la" })),
        ("Choices of the filter", store => store.Get<ListQueries>().FacetsAsync()),
        ("News of requests, of an hour", store => store.Get<ListQueries>().NewsAsync("agent-1", Now.AddHours(-1))),
        ("Live conversations", store => store.Get<ListQueries>().LiveAsync(new(), after: null, Page)),
        ("People found by `la`", store => People(store, "la")),
        ("by an id", store => People(store, "dl_00000001")),
        ("by a name that nobody has", store => People(store, Words.Unsaid)),
        ("Figures of 28 days", store => Figures(store, 28)),
        ("Figures of a year", store => Figures(store, 365)),
        ("Audit log", store => store.Get<AuditLog>().ReadAsync(area: null, by: null, before: null, limit: 50)),
        ("of an area", store => store.Get<AuditLog>().ReadAsync("bot", by: null, before: null, limit: 50)),
        ("People in the audit log", store => store.Get<AuditLog>().ActorsAsync()),
        ("Lines that were not delivered", store => store.Get<Undelivered>().FailuresAsync(Now.AddDays(-7))),
        ("A message", SayAsync),
    ];

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static Task<ListPage> Transcripts(GrownStore store, string? find) =>
        store.Get<ListQueries>().TranscriptsAsync(new() { Find = find }, after: null, Page);

    private static Task<ListPage> Requests(GrownStore store, RequestQuery query) =>
        store.Get<ListQueries>().RequestsAsync(query, after: null, Page);

    private static Task<PersonPage> People(GrownStore store, string find) => store.Get<PersonalData>().FindAsync(find);

    private static Task<FigureReport> Figures(GrownStore store, int days)
    {
        var paris = DateTimeZoneProviders.Tzdb["Europe/Paris"];
        var today = Instant.FromDateTimeOffset(Now).InZone(paris).Date;
        return store.Get<FigureReports>().ReadAsync(new CalendarPeriod(today.PlusDays(1 - days), today, paris));
    }

    private static Task<LogEntry> SayAsync(GrownStore store) => store.Get<Inbox>().ReceiveAsync(new Activity
    {
        Type = ActivityTypes.Message,
        Text = "Where is my lamp?",
        ChannelId = "directline",
        From = new ChannelAccount("growth-user", "Growth", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = "growth-conversation" },
    });
}
