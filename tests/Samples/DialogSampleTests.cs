using System.Text.Json.Nodes;
using LiveTakeover.Samples.Tests.Bots;

namespace LiveTakeover.Samples.Tests;

/// <summary>Samples with dialogs: the takeover comes between a question and its answer, and the answer is still understood.</summary>
public sealed class DialogSampleTests
{
    [Fact]
    public async Task Several_turns_with_numbers_kept_in_values()
    {
        await using var room = Room<ProfileDialog>();

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "How do you travel?");
            await ada.SaysAndHearsAsync("bus", "What is your name?");
            await ada.SaysAndHearsAsync("Ada", "Thanks Ada.", "Would you tell your age?");
            await ada.SaysAndHearsAsync("sure", "How old are you?");
            await ada.SaysAndHearsAsync("two hundred", "The age is more than 0 and less than 150.");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("I am 36", "Attach a picture, please.");
            await ada.SendsAsync(new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(Picture) });
            await ada.BotRepliesAsync("Is this right?");
            await ada.SaysAndHearsAsync("yes", "Ada, 36, by Bus, seen in ada.png.");
        });
    }

    [Fact]
    public async Task Custom_dialogs()
    {
        await using var room = Room<OrderDialog>();

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "First name?");
            await ada.SaysAndHearsAsync("Ada", "Last name?");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("Lovelace", "How high, in metres?");
            await ada.SaysAndHearsAsync("1.5", "How many?");
            await ada.SaysAndHearsAsync("three", "3 of 1.5 m for Ada Lovelace.");
        });
    }

    [Fact]
    public async Task Complex_dialogs()
    {
        await using var room = Room<ReviewerDialog>();

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "Your name?");
            await ada.SaysAndHearsAsync("Ada", "Which shop?");
            await ada.SaysAndHearsAsync("Lyon", "Lyon it is, and which else?");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("Rome", "Please choose from the list.");
            await ada.SaysAndHearsAsync("Lille", "Thank you, Ada, for Lyon and Lille.");
        });
    }

    [Fact]
    public async Task All_prompts()
    {
        await using var room = Room<PromptsDialog>();

        await room.OverEachChannelAsync(async ada =>
        {
            await ada.SaysAndHearsAsync("hi", "Your street?");
            await ada.SaysAndHearsAsync("A", "Again, please.");
            await ada.SaysAndHearsAsync("Rue A", "Got Rue A. Which floor?");
            await ada.SaysAndHearsAsync("floor three", "Got Int32 3. How many metres?");
            await ada.GraceHelpsAsync();
            await ada.SaysAndHearsAsync("two and a half", "Got Double 2.5. Is there a lift?");
            await ada.SaysAsync("no");
            Words.Of((await ada.HearsAsync(1))[0]).ShouldStartWith("Got False. Which hour?");
            await ada.SaysAndHearsAsync("the last one", "Got Evening at 1. Which day?");
            await ada.SaysAndHearsAsync("1 March 2027", "Got 2027-03-01. A picture of the door?");
            await ada.SendsAsync(new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(Picture) });
            await ada.BotRepliesAsync("Got ada.png. Where are you?");
            await ada.SendsAsync(new JsonObject { ["type"] = "event", ["name"] = "at the door" });
            await ada.BotRepliesAsync("Got at the door.");
        });
    }

    private static JsonObject Picture =>
        new() { ["contentType"] = "image/png", ["contentUrl"] = "https://files.example/ada.png", ["name"] = "ada.png" };

    private static SampleRoom Room<T>()
        where T : Dialog => new(services => services.AddSingleton<T>().AddTransient<IBot, DialogBot<T>>());
}
