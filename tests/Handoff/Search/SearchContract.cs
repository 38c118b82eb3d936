using System.Text;
using System.Text.Json;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Turns;
using LiveTakeover.Handoff.Team.Lists;
using LiveTakeover.Handoff.Team.Search;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Tests;

public abstract class SearchContract<TStore> : Contract<TStore>
    where TStore : IStore, new()
{
    private static readonly string[] Hostile =
    [
        "\"", "'", "lamp AND", "lamp* OR NOT NEAR(a b)", "words:lamp ^lamp -lamp {a b}:c", "'lamp':* & ! | <-> ()",
        "%_\\ \0 lamp; DROP TABLE log; --", "\ud800 \udc00 \u037A",
    ];

    [Fact]
    public async Task Case_and_accents_do_not_matter_and_the_last_word_may_be_only_begun()
    {
        await house.AdaSays("Où est mon Résumé ?");
        await house.AdaSays("A lamp, please", conversation: "c2");

        foreach (var words in new[] { "resume", "RÉSUMÉ", "ou resu", "re\u0301sume\u0301" }) (await Found(words)).ShouldBe(["c1"], words);
        (await Found("resum mon")).ShouldBeEmpty();
        (await Found("lam")).ShouldBe(["c2"]);
        (await Found("ump")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_are_found_wherever_they_are_in_the_conversation()
    {
        var said = await house.AdaSays("My order is late");
        await house.BotSays(await house.BotTakesTurn(said), "Which number does it have?");
        await house.Requests.CreateAsync(new NewUserRequest("c1", "Please call me", []));
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);
        await house.Says(House.Grace, "It left this morning", "m1");
        await house.Lines.NoteAsync("c1", House.Ana, "n1", "Vip customer");
        await house.AdaSays("Somebody else", conversation: "c2");

        foreach (var words in new[] { "order", "number", "call", "morning", "vip", "ada order", "number morning vip" })
            (await Found(words)).ShouldContain("c1", words);
        (await Found("order else")).ShouldBeEmpty();
        (await Found("joined")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_card_shows_is_found_and_what_it_hides_is_not()
    {
        var card = JsonSerializer.SerializeToElement(new { title = "Blue lamp", body = new[] { new { type = "TextBlock", text = "Oak and linen" } }, url = "https://hidden.example" });
        var turn = await house.BotTakesTurn(await house.AdaSays("show me"));
        await house.Turns.SayAsync(turn, [new Activity { Type = ActivityTypes.Message,
            Attachments = [new Attachment("application/vnd.microsoft.card.adaptive", content: card)] }]);

        (await Found("linen")).ShouldBe(["c1"]);
        (await Found("hidden")).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_line_that_has_all_words_is_shown_with_its_matches()
    {
        await house.AdaSays("The blue lamp is broken");
        await house.AdaSays("a lamp");
        await house.AdaSays("something else");

        var hit = (await house.Lists.TranscriptsAsync(new() { Find = "lamp blu" }, after: null, 10)).Rows.Single().Hit!;

        (hit.Seq, hit.Author.Kind).ShouldBe((1, AuthorKind.User));
        hit.Parts.Select(part => (part.Text, part.IsMatch))
            .ShouldBe([("The ", false), ("blue", true), (" ", false), ("lamp", true), (" is broken", false)]);
        (await house.Lists.TranscriptsAsync(new() { Find = "lamp ada" }, after: null, 10)).Rows.Single().Hit!.Seq.ShouldBe(2);
    }

    [Fact]
    public async Task A_line_is_found_as_soon_as_it_is_acknowledged_and_a_refused_one_never()
    {
        var turn = await house.BotTakesTurn(await house.AdaSays("hello"));
        await house.AdaIsOnline();
        await house.Control.TakeAsync("c1", House.Grace);

        await House.Refuses(() => house.BotSays(turn, "refused words"));

        (await Found("hello")).ShouldBe(["c1"]);
        (await Found("refused")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Erased_lines_leave_the_index()
    {
        await house.AdaSays("my card is 4242");
        await house.AdaSays("4242 as well", conversation: "c2");
        await house.Requests.CreateAsync(new NewUserRequest("c1", "4242", []));

        await house.Erasure.EraseAsync("c1");

        (await Found("4242")).ShouldBe(["c2"]);
        (await house.Database.ReadAsync(
            db => db.Query<string>("SELECT words FROM search_lines WHERE conversation_id = 'c1'"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_said_before_there_was_an_index_is_found()
    {
        await house.AdaSays("an old résumé");
        await house.Requests.CreateAsync(new NewUserRequest("c1", "an old wish", []));
        var forget = typeof(TStore) == typeof(PostgresStore)
            ? "DROP TABLE search_lines; DROP FUNCTION search_lines_added, search_tokens_of; "
            : "";
        store.Change(
            $"""
            DROP VIEW IF EXISTS search_tokens; {forget}
            DROP TABLE IF EXISTS search_words; DROP TABLE IF EXISTS search_waiting; DROP TABLE IF EXISTS search_lines;
            DROP TABLE search_backlog; DELETE FROM migrations WHERE name LIKE '%-search%'
            """);

        var updated = new House(store);

        foreach (var words in new[] { "resume", "wish", "ada" })
            (await updated.Lists.TranscriptsAsync(new() { Find = words }, after: null, 10)).Rows.Count.ShouldBe(1, words);
    }

    [Fact]
    public async Task Nothing_that_is_asked_does_harm()
    {
        await house.AdaSays("a lamp");

        foreach (var words in Hostile)
        {
            await Found(words);
            await Found(string.Concat(Enumerable.Repeat(words + " lampshade", 10_000))[..10_000]);
        }

        (await Found("lamp")).ShouldBe(["c1"]);
    }

    [Fact]
    public async Task A_blank_text_asks_nothing()
    {
        await house.AdaSays("a lamp");
        foreach (var blank in new[] { "", " ", "\t", "\u00A0" }) (await Found(blank)).ShouldBe(["c1"], blank);
    }

    [Fact]
    public async Task Signs_without_a_word_find_nothing_whatever_they_are()
    {
        await house.AdaSays("C++ and c# for 5€, 100% * _ a_b \"quoted\" 👨‍👩‍👧‍👦 – done");
        var signs = Enumerable.Range(1, 0x2FFF).Select(value => ((char)value).ToString())
            .Concat(["👨‍👩‍👧‍👦", "%%", "_%", "\"\"", "++", "# #", "…?", "--", "' OR 1=1"[..1], "*:*", "∞", "\U0001F6CB"])
            .Where(text => !string.IsNullOrWhiteSpace(text) && !text.EnumerateRunes().Any(Rune.IsLetterOrDigit)).ToList();
        signs.Count.ShouldBeGreaterThan(1_000);

        foreach (var text in signs.Where((_, place) => place % 20 == 0 || place < 130 || place > signs.Count - 20))
        {
            (await Found(text)).ShouldBeEmpty($"'{text}' U+{(int)text[0]:x4}");
            ListQueries.IsInVain(text).ShouldBeTrue(text);
        }

        (await house.Lists.CountsAsync(new() { Me = "grace", Find = "%" })).NeedsHuman.ShouldBe(0);
    }

    [Theory]
    [InlineData("I write C++ all day", "c++", "c#", "cc", "c+x")]
    [InlineData("C# is fine, too", "C#", "c++", "csharp")]
    [InlineData("It costs 5€.", "5€", "5$", "5%")]
    [InlineData("100% sure", "100%", "100*", "100€")]
    public async Task A_word_with_signs_behind_it_finds_what_it_says(string said, string wanted, params string[] others)
    {
        await house.AdaSays(said);
        await house.AdaSays("a cat, a car and 1005 cows");

        (await Found(wanted)).ShouldBe(["c1"]);
        foreach (var other in others) (await Found(other)).ShouldBeEmpty(other);
        (await Found(wanted[..1])).ShouldBe(["c1"]);
    }

    [Fact]
    public async Task Nothing_that_is_said_breaks_the_index()
    {
        foreach (var text in new[] { "\u037A", new string('x', 200_000), string.Join(' ', Enumerable.Range(0, 50_000)), "'\":*&|!" })
            await house.AdaSays(text);

        (await Found("1234")).ShouldBe(["c1"]);
    }

    private async Task<IReadOnlyList<string>> Found(string words) =>
        [.. (await house.Lists.TranscriptsAsync(new() { Find = words }, after: null, 10)).Rows.Select(row => row.Conversation.Id)];
}

public sealed class SqliteSearch : SearchContract<SqliteStore>
{
    [Fact]
    public async Task What_is_taken_out_before_it_came_into_the_index_leaves_the_index_whole()
    {
        await house.AdaSays("a lamp");
        await house.Database.WriteAsync(db =>
        {
            SearchTable.Add(db, "c1", "a red lamp");
            SearchTable.Forget(db, "c1");
            SearchTable.Add(db, "c1", "a green lamp");
            return true;
        });

        (await house.Database.ReadAsync(
            db => db.Query<string>("SELECT CAST(rowid AS TEXT) FROM search_words WHERE search_words MATCH '000000lamp'"))).Count.ShouldBe(1);
        await house.Database.WriteAsync(db => db.Execute("INSERT INTO search_words (search_words, rank) VALUES ('integrity-check', 1)"));
    }
}

public sealed class PostgresSearch : SearchContract<PostgresStore>;
