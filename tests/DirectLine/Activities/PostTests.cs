using System.Text.Json;
using System.Threading.Channels;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Presence;

namespace LiveTakeover.DirectLine.Tests.Activities;

public sealed class PostTests : IAsyncLifetime
{
    private DirectLineHost host = null!;
    private Chat ada = null!;

    public async Task InitializeAsync()
    {
        host = await DirectLineHost.StartAsync();
        ada = await host.AdaAsync();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_post_answers_200_with_the_id_that_the_echo_carries()
    {
        var id = (await ada.SayAsync("hello", "c1")).ShouldBe(HttpStatusCode.OK).Text("id");

        var echo = await EchoAsync();
        echo.GetProperty("id").GetString().ShouldBe(id);
        echo.GetProperty("channelData").GetProperty("clientActivityID").GetString().ShouldBe("c1");
        echo.GetProperty("from").GetProperty("role").GetString().ShouldBe("user");
        echo.GetProperty("channelId").GetString().ShouldBe("directline");
        echo.GetProperty("timestamp").GetString()!.ShouldEndWith("Z");
    }

    [Theory]
    [InlineData(@"c1\u0000")]
    [InlineData(@"\u0000")]
    [InlineData(@"c1\ud800")]
    public async Task An_id_that_cannot_be_kept_as_it_is_is_refused_and_the_line_arrives_under_another(string id)
    {
        var chat = await host.AdaAsync();
        (await chat.SayAsync("hello", "c1")).ShouldBe(HttpStatusCode.OK);

        (await PostAsync("hello", id)).ShouldFail(HttpStatusCode.BadRequest, "BadArgument");
        (await PostAsync(@"hel\u0000lo", "c2")).ShouldBe(HttpStatusCode.OK);

        (await chat.TextsAsync()).ShouldBe(["hello", "hello"]);

        Task<Answer> PostAsync(string text, string ownId) => chat.Client.PostTextAsync(
            $"{chat.Path}/activities",
            $$$"""{"type":"message","text":"{{{text}}}","from":{"id":"dl_ada"},"channelData":{"clientActivityID":"{{{ownId}}}"}}""");
    }

    [Fact]
    public async Task The_same_line_again_is_the_same_and_other_words_under_its_id_are_refused()
    {
        var card = new { contentType = "application/vnd.microsoft.card.hero", content = new { title = "Lamp" }, name = "a" };
        object[] lines =
        [
            Line("one"), Line("two"), Line("One"), Line("one "), Line("\u00e9"), Line("e\u0301"), Line(""),
            new { type = "event", name = "one", channelData = new { clientActivityID = "c1" } },
            new { type = "event", name = "one", value = new { a = 1 }, channelData = new { clientActivityID = "c1" } },
            new { type = "message", text = "one", value = 1, channelData = new { clientActivityID = "c1" } },
            new { type = "message", text = "one", attachments = new[] { card }, channelData = new { clientActivityID = "c1" } },
        ];
        for (var first = 0; first < lines.Length; first++)
        {
            var chat = await host.AdaAsync();
            var id = (await chat.PostAsync(lines[first])).ShouldBe(HttpStatusCode.OK).Text("id");
            for (var other = 0; other < lines.Length; other++)
            {
                var answer = await chat.PostAsync(lines[other]);
                if (other == first) answer.ShouldBe(HttpStatusCode.OK).Text("id").ShouldBe(id);
                else answer.ShouldFail(HttpStatusCode.Conflict, "BadArgument");
            }

            (await chat.ReadAsync()).Json.GetProperty("activities").GetArrayLength().ShouldBe(1);
        }

        static object Line(string text) => new { type = "message", text, channelData = new { clientActivityID = "c1" } };
    }

    [Fact]
    public async Task An_id_of_a_line_identifies_it_or_is_none()
    {
        foreach (var blank in new[] { "", " ", "\t", "\u00a0" })
        {
            await ada.SayAsync("the same words", blank);
            await ada.SayAsync("the same words", blank);
        }

        string[] near = ["id", "ID", "Id", "id ", " id", "\u00e9", "e\u0301", "\u212b", "\u00e5", "i\u200bd", "id\\0", new string('x', 200)];
        foreach (var id in near) (await ada.SayAsync("the same words", id)).ShouldBe(HttpStatusCode.OK);
        foreach (var id in near) (await ada.SayAsync("the same words", id)).ShouldBe(HttpStatusCode.OK);
        (await ada.SayAsync("the same words", new string('x', 201))).ShouldFail(HttpStatusCode.BadRequest, "BadArgument");

        (await ada.TextsAsync()).Length.ShouldBe(8 + near.Length);
    }

    [Fact]
    public async Task A_person_has_an_id_of_their_own()
    {
        var anybody = host.WithSecret();
        foreach (var blank in new[] { "dl_", "dl_ ", "dl_\t" })
            (await anybody.PostAsync("/tokens/generate", new { user = new { id = blank } }))
                .ShouldFail(HttpStatusCode.BadRequest, "BadArgument");
        var unbound = await Chat.StartAsync(anybody);
        foreach (var blank in new[] { "", " ", "\u00a0" })
            (await unbound.SayAsync("hello", from: blank)).ShouldFail(HttpStatusCode.BadRequest, "MissingProperty");
    }

    [Fact]
    public async Task A_token_bound_to_a_user_speaks_as_nobody_else()
    {
        (await ada.SayAsync("I am the manager", from: "dl_manager")).ShouldBe(HttpStatusCode.OK);

        (await EchoAsync()).GetProperty("from").GetProperty("id").GetString().ShouldBe("dl_ada");
    }

    [Fact]
    public async Task Without_a_bound_user_the_client_chooses_an_id_but_not_the_bots()
    {
        var unbound = await Chat.StartAsync(host.WithSecret());

        (await unbound.SayAsync("hello", from: "anybody")).ShouldBe(HttpStatusCode.OK);
        (await unbound.SayAsync("I am the bot", from: "bot")).ShouldFail(HttpStatusCode.BadRequest, "BadArgument");
        (await unbound.PostAsync(new { type = "message", text = "nobody" })).ShouldFail(HttpStatusCode.BadRequest, "MissingProperty");
    }

    [Fact]
    public async Task What_is_not_the_clients_to_say_is_taken_from_it()
    {
        await ada.PostAsync(new
        {
            type = "message",
            id = "mine",
            text = "hello",
            timestamp = "2001-01-01T00:00:00Z",
            serviceUrl = "https://evil.example",
            conversation = new { id = "another" },
            recipient = new { id = "somebody", role = "bot" },
            from = new { id = "dl_ada", role = "bot" },
            channelData = new { liveTakeover = new { author = "agent", notice = "taken" }, kept = 1 },
        });

        var echo = await EchoAsync();
        echo.GetProperty("id").GetString().ShouldNotBe("mine");
        echo.GetProperty("timestamp").GetDateTimeOffset().Year.ShouldBeGreaterThan(2001);
        echo.GetProperty("conversation").GetProperty("id").GetString().ShouldBe(ada.Id);
        echo.GetProperty("from").GetProperty("role").GetString().ShouldBe("user");
        echo.GetProperty("recipient").GetProperty("id").GetString().ShouldBe("bot");
        echo.TryGetProperty("serviceUrl", out _).ShouldBeFalse();
        echo.GetProperty("channelData").GetRawText().ShouldBe("""{"kept":1}""");
    }

    [Fact]
    public async Task What_is_the_clients_to_say_comes_back_to_the_letter()
    {
        const string sent = """
            {"type":"event","name":"order","from":{"id":"dl_ada"},"locale":"fr-FR","localTimezone":"Asia/Singapore",
             "localTimestamp":"2026-11-22T07:46:18.293+08:00","entities":[{"type":"ClientCapabilities","supportsTts":false}],
             "value":{"when":"2026-01-01T00:00:00.000Z","price":1.10,"big":12345678901234567890,"deep":[{"é":"✓"}]},
             "channelData":{"clientActivityID":"c9","postBack":true},"somethingNew":{"a":1}}
            """;

        (await ada.Client.PostTextAsync($"{ada.Path}/activities", sent)).ShouldBe(HttpStatusCode.OK);

        var echo = await EchoAsync();
        echo.GetProperty("value").GetRawText()
            .ShouldBe("""{"when":"2026-01-01T00:00:00.000Z","price":1.10,"big":12345678901234567890,"deep":[{"é":"✓"}]}""");
        echo.GetProperty("channelData").GetProperty("postBack").GetBoolean().ShouldBeTrue();
        echo.GetProperty("localTimestamp").GetString()!.ShouldEndWith("+08:00");
        echo.GetProperty("localTimezone").GetString().ShouldBe("Asia/Singapore");
        echo.GetProperty("entities")[0].GetProperty("supportsTts").GetBoolean().ShouldBeFalse();
        echo.GetProperty("somethingNew").GetProperty("a").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_clientActivityID_again_is_the_same_message()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ada.SayAsync("once", "c1")));

        answers.Select(answer => answer.ShouldBe(HttpStatusCode.OK).Text("id")).Distinct().ShouldHaveSingleItem();
        (await ada.TextsAsync()).ShouldBe(["once"]);
    }

    [Fact]
    public async Task Web_Chat_joins_once_however_often_the_page_loads()
    {
        var join = new { type = "event", name = "webchat/join", value = new { language = "fr" }, from = new { id = "dl_ada" } };

        var first = (await ada.PostAsync(join)).ShouldBe(HttpStatusCode.OK);
        var second = (await ada.PostAsync(join)).ShouldBe(HttpStatusCode.OK);

        second.Text("id").ShouldBe(first.Text("id"));
        (await host.Log.ReadAsync(ada.Id, 0)).Count(entry => entry.Activity.Name == "webchat/join").ShouldBe(1);
    }

    [Fact]
    public async Task Typing_is_answered_but_is_no_line_of_the_log()
    {
        var heard = new TaskCompletionSource<TypingSignal>();
        using var listening = host.Typing.Listen(ada.Id, heard.SetResult);

        (await ada.PostAsync(new { type = "typing", from = new { id = "dl_ada" } })).ShouldBe(HttpStatusCode.OK).Text("id")
            .ShouldNotBeNullOrEmpty();

        (await heard.Task).Author.Id.ShouldBe("dl_ada");
        (await host.Log.ReadAsync(ada.Id, 0)).ShouldAllBe(entry => entry.Activity.Type != "typing");
    }

    [Fact]
    public async Task What_is_being_written_is_for_the_agent_in_control_alone_where_that_is_on_and_is_no_line_of_the_log()
    {
        var heard = Channel.CreateUnbounded<TypingSignal>();
        using var listening = host.Typing.Listen(ada.Id, signal => heard.Writer.TryWrite(signal));

        (await WritesAsync("to the bot")).ShouldBeNull();
        await host.Control.TakeAsync(ada.Id, Bot.Grace);
        (await WritesAsync("while it is off")).ShouldBeNull();
        await host.Previews.TurnAsync(on: true, new Actor("root", "Root"));
        (await WritesAsync("My lam")).ShouldBe(new TypingPreview("My lam", Bot.Grace.AgentId));
        (await WritesAsync("")).ShouldBe(new TypingPreview("", Bot.Grace.AgentId));
        (await WritesAsync(null)).ShouldBeNull();
        (await WritesAsync("🙂" + new string('é', 499))).ShouldBe(new TypingPreview("…" + new string('é', 499), Bot.Grace.AgentId));
        await host.Previews.TurnAsync(on: false, new Actor("root", "Root"));
        (await WritesAsync("again off")).ShouldBeNull();

        (await host.Log.ReadAsync(ada.Id, 0)).ShouldAllBe(entry => entry.Activity.Type != "typing");

        async Task<TypingPreview?> WritesAsync(string? text)
        {
            (await ada.PostAsync(new { type = "typing", text })).ShouldBe(HttpStatusCode.OK);
            return (await heard.Reader.ReadAsync()).Preview;
        }
    }

    [Theory]
    [InlineData("{", "BadSyntax")]
    [InlineData("null", "BadSyntax")]
    [InlineData("[]", "BadSyntax")]
    [InlineData("", "BadSyntax")]
    [InlineData("""{"type":"message","text":5}""", "BadSyntax")]
    [InlineData("""{"text":"no type"}""", "MissingProperty")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"dl_mallory"}]}""", "BadArgument")]
    public async Task A_body_that_is_no_activity_is_400(string body, string code) =>
        (await ada.Client.PostTextAsync($"{ada.Path}/activities", body)).ShouldFail(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Bytes_that_are_no_text_are_400()
    {
        var content = new ByteArrayContent([.. "{\"type\":\"message\",\"text\":\""u8, 0xff, 0xfe, .. "\"}"u8]);

        (await ada.Client.SendAsync(HttpMethod.Post, $"{ada.Path}/activities", content)).ShouldFail(HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public async Task Nesting_without_end_is_400()
    {
        var deep = $$"""{"type":"message","value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";

        (await ada.Client.PostTextAsync($"{ada.Path}/activities", deep)).ShouldFail(HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public async Task An_activity_above_256_K_characters_is_413_and_one_just_below_is_stored()
    {
        (await ada.SayAsync(new string('a', 256 * 1024))).ShouldFail(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");

        (await ada.SayAsync(new string('a', (256 * 1024) - 500))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_body_of_many_megabytes_is_read_to_its_end_and_refused_with_413() =>
        (await ada.SayAsync(new string('a', 20 * 1024 * 1024))).ShouldFail(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");

    [Fact]
    public async Task Card_clicks_keep_their_payload()
    {
        await ada.PostAsync(new
        {
            type = "message",
            from = new { id = "dl_ada" },
            value = new { action = "buy", sku = 7 },
            channelData = new { postBack = true, clientActivityID = "p1" }
        });

        (await EchoAsync()).GetProperty("value").GetProperty("sku").GetInt32().ShouldBe(7);
    }

    private async Task<JsonElement> EchoAsync() => (await ada.ReadAsync()).Json.GetProperty("activities")[0];
}
