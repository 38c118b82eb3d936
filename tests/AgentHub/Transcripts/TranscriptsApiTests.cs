using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using LiveTakeover.Handoff.Conversations.Presence;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Store;
using LiveTakeover.Handoff.Team.Erasure;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace LiveTakeover.AgentHub.Tests.Transcripts;

public sealed class TranscriptsApiTests : IAsyncLifetime
{
    private readonly Hub hub = new();
    private Member grace = null!;
    private Member root = null!;

    public async Task InitializeAsync()
    {
        await hub.InitializeAsync();
        grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        root = await hub.MemberAsync("Root", Role.Administrator);
    }

    public Task DisposeAsync() => hub.DisposeAsync();

    [Fact]
    public async Task A_spreadsheet_has_who_said_what_when_and_why_and_no_note_of_the_team()
    {
        await TalkAsync();

        var rows = (await TextAsync(grace, "conversations/c1/transcript.csv")).Split("\r\n");

        Cells(rows[0]).ShouldBe("\uFEFFconversation,channel,user,userName,seq,at,author,name,text,reason,tags,outcome,score,word");
        Cells(rows[1]).ShouldBe("c1,directline,ada,Ada,1,2027-03-01T09:00:00.0000000+00:00,user,Ada,'=1+1, <b>hello</b>,,,,,");
        Cells(rows[2]).ShouldStartWith("c1,directline,ada,Ada,2,2027-03-01T09:00:00.0000000+00:00,bot,");
        Cells(rows[2]).ShouldEndWith(",Good day,Hello › First,,,,");
        rows.Select(Cells).ShouldContain(row => row.EndsWith(",agent,Grace,Grace here,,,,,", StringComparison.Ordinal));
        rows.Select(Cells).ShouldContain(
            row => row.EndsWith(",system,Grace,An agent joined the conversation,,,,,", StringComparison.Ordinal));
        rows.ShouldNotContain(row => row.Contains("just a note", StringComparison.Ordinal));
    }

    // Every cell is quoted.
    private static string Cells(string row) => row.Replace("\"", "", StringComparison.Ordinal);

    [Fact]
    public async Task A_document_has_every_line_with_every_detail()
    {
        await TalkAsync();

        var document = JsonNode.Parse(await TextAsync(grace, "conversations/c1/transcript.json"))!;

        var entries = document["entries"]!.AsArray();
        entries.Select(entry => entry!["seq"]!.GetValue<int>()).ShouldBe(Enumerable.Range(1, entries.Count));
        entries.ShouldContain(
            entry => entry!["activity"]!["text"] != null && entry["activity"]!["text"]!.GetValue<string>() == "just a note");
        entries[1]!["reason"]!["story"]!["name"]!.GetValue<string>().ShouldBe("Hello");
        document["user"]!["name"]!.GetValue<string>().ShouldBe("Ada");
    }

    [Fact]
    public async Task A_printed_page_speaks_the_readers_language_by_their_clock_and_runs_nothing()
    {
        await TalkAsync();

        var page = await TextAsync(grace, "conversations/c1/transcript.html?lang=fr-CA&zone=Europe/Paris");

        page.ShouldContain("<html lang=\"fr\">");
        page.ShouldContain("<h1 dir=\"auto\">Conversation avec Ada</h1>");
        page.ShouldContain("lundi 1 mars 2027");
        page.ShouldContain(">10:00:00</time>");
        page.ShouldContain("&lt;b&gt;hello&lt;/b&gt;");
        page.ShouldNotContain("<b>hello");
        page.ShouldNotContain("just a note");
        (await grace.SendAsync(HttpMethod.Get, "conversations/c1/transcript.html?zone=Mars/Olympus")).Status.ShouldBe(
            HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Ten_thousand_lines_come_whole()
    {
        await hub.AdaIsOnlineAsync();
        await hub.Get<IDatabase>().WriteAsync(store => store.Execute(
            """
            WITH RECURSIVE places (seq) AS (SELECT 2 UNION ALL SELECT seq + 1 FROM places WHERE seq < 10000)
            INSERT INTO log (conversation_id, seq, at, author_kind, author_id, author_name, epoch, activity)
            SELECT conversation_id, places.seq, at, author_kind, author_id, author_name, epoch, activity FROM log, places WHERE log.seq = 1;
            UPDATE conversations SET last_seq = 10000
            """));
        hub.Get<WarmConversations>().ForgetAll();

        (await TextAsync(grace, "conversations/c1/transcript.csv")).Split("\r\n").Length.ShouldBe(1 + 10_000 + 1);
        JsonNode.Parse(await TextAsync(grace, "conversations/c1/transcript.json"))!["entries"]!.AsArray().Count.ShouldBe(10_000);
        (await TextAsync(grace, "conversations/c1/transcript.html")).Split("<div class=\"line ").Length.ShouldBe(1 + 10_000);
    }

    [Fact]
    public async Task An_administrator_takes_a_period_or_a_choice_and_nothing_that_was_deleted()
    {
        await hub.Get<Inbox>().ReceiveAsync(FromAda("on Monday", "c1"));
        await hub.Get<Inbox>().ReceiveAsync(FromAda("my card is 4242", "c2"));
        hub.Clock.Advance(TimeSpan.FromDays(1));
        await hub.Get<Inbox>().ReceiveAsync(FromAda("on Tuesday", "c1"));
        await hub.Get<Inbox>().ReceiveAsync(FromAda("also on Tuesday", "c3"));
        await hub.Get<ConversationErasure>().EraseAsync("c2");

        (await TextsAsync("from=2027-03-01&to=2027-03-02")).ShouldBe(["on Monday", "on Tuesday", "also on Tuesday"]);
        (await TextsAsync("from=2027-03-02&to=2027-03-02")).ShouldBe(["on Tuesday", "also on Tuesday"]);
        (await TextsAsync("among=c1&among=c2")).ShouldBe(["on Monday", "on Tuesday"]);
        (await TextAsync(root, "transcripts/export.csv?from=2027-03-02&to=2027-03-02")).Split("\r\n").Length.ShouldBe(1 + 2 + 1);
        (await root.SendAsync(HttpMethod.Get, "transcripts/export.csv?from=soon")).Status.ShouldBe(HttpStatusCode.BadRequest);

        async Task<IEnumerable<string>> TextsAsync(string query) =>
            JsonNode.Parse(await TextAsync(root, $"transcripts/export.json?{query}"))!.AsArray()
            .SelectMany(document => document!["entries"]!.AsArray()).Select(entry => entry!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Lists_and_files_say_what_it_was_about_what_came_of_it_and_how_the_person_found_it()
    {
        await TalkAsync();
        await EndAsync();

        (await IdsAsync("tag=Lamps&outcome=Solved")).ShouldBe(["c1"]);
        (await IdsAsync("tag=Cats")).ShouldBeEmpty();
        (await IdsAsync("outcome=Open")).ShouldBeEmpty();
        const string said = """{"tags":["Lamps"],"outcome":"Solved","score":4,"word":"=fast"}""";
        (await grace.ReadsAsync("transcripts"))[0]!["ending"]!.ToJsonString().ShouldBe(said);
        (await grace.ReadsAsync("conversations/c1"))["ending"]!.ToJsonString().ShouldBe(said);
        JsonNode.Parse(await TextAsync(grace, "conversations/c1/transcript.json"))!["ending"]!.ToJsonString().ShouldBe(said);
        Cells((await TextAsync(root, "transcripts/export.csv?among=c1")).Split("\r\n")[1]).ShouldEndWith(",Lamps,Solved,4,'=fast");
        var page = WebUtility.HtmlDecode(await TextAsync(grace, "conversations/c1/transcript.html?lang=fr"));
        page.ShouldContain("Étiquettes : Lamps");
        page.ShouldContain("Issue : Solved");
        page.ShouldContain("Satisfaction : 4/5 · =fast");

        async Task<IEnumerable<string>> IdsAsync(string query) =>
            (await grace.ReadsAsync($"transcripts?{query}")).AsArray().Select(row => row!["id"]!.GetValue<string>());
    }

    private async Task EndAsync()
    {
        await root.PutAsync(
            "closing", new { outcomes = new[] { "Solved" }, outcomeRequired = true, tags = new[] { "Lamps" }, asksPeople = true });
        await grace.PutAsync("conversations/c1/tags", new { tags = new[] { "Lamps" } });
        await grace.DeleteAsync("conversations/c1/control", new { outcome = "Solved" });
        var answer = FromAda("");
        answer.Value = new JObject { ["liveTakeover.satisfaction"] = 1, ["score"] = 4, ["word"] = "=fast" };
        await hub.Get<Inbox>().ReceiveAsync(answer);
    }

    private async Task TalkAsync()
    {
        var said = await hub.Get<Inbox>().ReceiveAsync(FromAda("=1+1, <b>hello</b>"));
        var turn = (await hub.Get<TurnService>().OpenAsync(said))!;
        await hub.Get<TurnService>().SayAsync(turn, [new Activity
        {
            Type = ActivityTypes.Message,
            Text = "Good day",
            ChannelData = new { liveTakeover = new { story = "5f00000000000000000000aa", step = "5f00000000000000000000b1" } },
        }]);
        await hub.Get<PresenceService>().TouchAsync(PresenceService.OfUser("c1"));
        await grace.PostAsync("conversations/c1/control");
        await grace.PostAsync("conversations/c1/messages", new { clientMessageId = "m1", text = "Grace here" });
        await grace.PostAsync("conversations/c1/notes", new { clientMessageId = "n1", text = "just a note" });
    }

    private static async Task<string> TextAsync(Member who, string path)
    {
        var (answer, bytes) = await who.SendBytesAsync(HttpMethod.Get, path);
        answer.Status.ShouldBe(HttpStatusCode.OK);
        return Encoding.UTF8.GetString(bytes);
    }

    private static Activity FromAda(string text, string conversation = "c1") => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = "directline",
        From = new ChannelAccount("ada", "Ada", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = conversation },
    };
}
