using System.Text.Json.Nodes;
using LiveTakeover.Samples.Tests.Bots;

namespace LiveTakeover.Samples.Tests;

/// <summary>Bots in the shapes that the SDK's samples taught: each talks over both channels, through a takeover and back.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task Echo()
    {
        await using var room = new SampleRoom(services => services.AddTransient<IBot, EchoBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.BotRepliesAsync("Hello and welcome!");
            await ada.SaysAndHearsAsync("hi", "Echo: hi");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("hi again", "Echo: hi again");
        });
    }

    [Fact]
    public async Task Welcome()
    {
        await using var room = new SampleRoom(services => services.AddTransient<IBot, WelcomeBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "You are seeing this because it is your first message, Ada.");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("hi", "You said HI.");
            await ada.SaysAsync("help");
            var card = (await ada.HearsAsync(1))[0]["attachments"]![0]!["content"]!;
            card.Text("title").ShouldBe("Welcome to the shop");
            card["buttons"]!.AsArray().Select(button => button!.Text("type")).ShouldBe(["openUrl", "imBack"]);
        });
    }

    [Fact]
    public async Task Suggested_actions()
    {
        await using var room = new SampleRoom(services => services.AddTransient<IBot, ColourBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            var question = (await ada.HearsAsync(1))[0];
            Words.Of(question).ShouldBe("Which colour do you like?");
            question.ToJsonString().ShouldContain("\"Yellow\"");
            await ada.SaysAndHearsAsync("Blue", "Please choose one of the colours.", "Which colour do you like?");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("Red", "Red is the best colour, I agree.", "Which colour do you like?");
        });
    }

    [Fact]
    public async Task Files()
    {
        await using var room = new SampleRoom(services => services.AddTransient<IBot, FilesBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAsync("send me one");
            (await ada.HearsAsync(1))[0]["attachments"]![0]!.ToJsonString().ShouldContain("data:image/png;base64,AQID");
            await ada.GraceHelpsAsync();
            await ada.SendsAsync(With("attachments", new JsonArray(Picture("door.png"), Picture("lamp.png"))));
            await ada.BotRepliesAsync(
                "door.png (image/png) from https://files.example/door.png", "lamp.png (image/png) from https://files.example/lamp.png");
        });
    }

    [Fact]
    public async Task Cards()
    {
        await using var room = new SampleRoom(services => services.AddTransient<IBot, CardsBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAsync("all");
            var reply = (await ada.HearsAsync(1))[0];
            reply.Text("attachmentLayout").ShouldBe("carousel");
            var cards = reply["attachments"]!.AsArray();
            cards.Select(card => card!.Text("contentType")!.Split('.')[^1])
                .ShouldBe(["adaptive", "animation", "audio", "video", "hero", "thumbnail", "receipt", "signin", "oauth"]);
            JsonNode.DeepEquals(
                cards[0]!["content"],
                JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Bots", "delivery.json"))))
                .ShouldBeTrue(cards[0]!["content"]!.ToJsonString());
            cards[6]!["content"]!["items"]![0]!["image"]!.Text("url").ShouldBe("https://shop.example/lamp.png");

            await ada.GraceHelpsAsync();
            await ada.SendsAsync(With("value", new JsonObject { ["order"] = "LM-1042", ["pieces"] = 2 }));
            await ada.BotRepliesAsync("""Submitted: {"order":"LM-1042","pieces":2}""");
        });
    }

    [Fact]
    public async Task A_channels_own_data()
    {
        await using var room = new SampleRoom(services => services.AddTransient<IBot, ChannelDataBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "No quick reply.");
            await ada.GraceHelpsAsync();
            var data = new JsonObject
            {
                ["quick_reply"] = new JsonObject { ["payload"] = "YES" },
                ["at_place"] = new JsonObject { ["city"] = "Lyon" },
            };
            await ada.SendsAsync(With("channelData", data));
            var reply = (await ada.HearsAsync(1))[0];
            Words.Of(reply).ShouldBe("Quick reply YES, Lyon");
            reply["channelData"]!.ToJsonString().ShouldContain("""
                "notification_type":"SILENT_PUSH","template":{"buttons":[1,2]}
                """.Trim());
        });
    }

    [Fact]
    public async Task Proactive()
    {
        await using var room = new SampleRoom(services =>
            services.AddSingleton<References>().AddTransient<Notifier>().AddTransient<IBot, ProactiveBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "You will hear of us.");
            await room.The<Notifier>().NotifyAsync(ada.ConversationId, "Your lamp is ready.");
            await ada.BotRepliesAsync("Your lamp is ready.");
            await ada.TakesControlAsync();
            await room.The<Notifier>().NotifyAsync(ada.ConversationId, "Nobody hears this.");
            await ada.ReleasesControlAsync();
            await room.The<Notifier>().NotifyAsync(ada.ConversationId, "Your lamp is at your door.");
            await ada.BotRepliesAsync("Your lamp is at your door.");
        });
    }

    [Fact]
    public async Task Several_languages_by_a_middleware()
    {
        await using var room = new SampleRoom(
            services => services.AddSingleton<IMiddleware, TranslationMiddleware>().AddTransient<IBot, EnglishBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("red", "You like red");
            await ada.SaysAndHearsAsync("es", "Hola");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("rojo", "Te gusta rojo");
        });
    }

    [Fact]
    public async Task User_and_conversation_state()
    {
        await using var room = new SampleRoom(services => services.AddTransient<IBot, StateBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "What is your name?");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("Ada", "Thanks Ada.");
            await ada.SaysAsync("hello");
            Words.Of((await ada.HearsAsync(1))[0]).ShouldStartWith("Ada has said 1 things on ");
        });
    }

    [Fact]
    public async Task A_storage_of_ones_own_with_etags()
    {
        await using var room = new SampleRoom(
            services => services.AddSingleton<IStorage, JsonStorage>().AddTransient<IBot, UtteranceBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("one", "1: one");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("two", "2: one, two");
            await ada.SaysAndHearsAsync("three", "3: one, two, three");
        });
    }

    [Fact]
    public async Task Scoped_services()
    {
        var work = new UnitsOfWork();
        await using var room = new SampleRoom(services =>
            services.AddSingleton(work).AddScoped<UnitOfWork>().AddScoped<Repository>().AddScoped<IBot, ScopedBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            var before = work.Begun;
            await ada.SaysAndHearsAsync("hi", "One unit of work.");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("hi", "One unit of work.");
            work.Begun.ShouldBeGreaterThan(before + 1);
        });
        await Bot.Tests.Channels.Journal.UntilAsync(() => work.Ended == work.Begun);
    }

    [Fact]
    public async Task Inspection()
    {
        var commands = new TraceCatcher();
        await using var room = new SampleRoom(services => services
            .AddSingleton<InspectionState>()
            .AddSingleton<IMiddleware>(commands)
            .AddSingleton<IMiddleware>(provider => new InspectionMiddleware(
                provider.GetRequiredService<InspectionState>(), provider.GetRequiredService<UserState>(),
                provider.GetRequiredService<ConversationState>()))
            .AddTransient<IBot, InspectedBot>());

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "1: hi");
            await ada.SaysAsync("/INSPECT open");
            await Bot.Tests.Channels.Journal.UntilAsync(
                () => commands.Caught.TryDequeue(out var command) && command.StartsWith("/INSPECT attach ", StringComparison.Ordinal));
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("hi again", "2: hi again");
        });
    }

    private static JsonObject With(string name, JsonNode value) => new() { ["type"] = "message", ["text"] = "", [name] = value };

    private static JsonObject Picture(string name) =>
        new() { ["contentType"] = "image/png", ["contentUrl"] = $"https://files.example/{name}", ["name"] = name };
}
