using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace LiveTakeover.BotFramework.Tests.Spoken;

/// <summary>What people answer in seven languages, and what the prompts make of it; <c>?</c> is asked again.</summary>
public class AnswerTableTests
{
    private static readonly DateTimeOffset Thursday = new(2026, 11, 26, 10, 0, 0, TimeSpan.FromHours(-5));

    private static readonly string[][] Table =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Spoken", "answers.csv")).Select(line => line.Split(';'))];

    public static TheoryData<string, string, string> Rows(string kind)
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in Table.Where(row => row[0] == kind)) rows.Add(row[1], Visible(row[2]), row[3]);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows), "number")]
    public async Task A_number(string locale, string said, string meant)
    {
        var number = (decimal?)await Answer(new NumberPrompt<decimal>("prompt"), said, locale);
        (number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "?").ShouldBe(meant);
    }

    [Theory]
    [MemberData(nameof(Rows), "confirm")]
    public async Task A_yes_or_no(string locale, string said, string meant) =>
        (await Answer(new ConfirmPrompt("prompt"), said, locale) switch { true => "yes", false => "no", _ => "?" }).ShouldBe(meant);

    [Theory]
    [MemberData(nameof(Rows), "choice")]
    public async Task A_choice(string locale, string said, string meant) =>
        (await Answer(new ChoicePrompt("prompt"), said, locale) is FoundChoice found ? found.Value : "?").ShouldBe(meant);

    [Theory]
    [MemberData(nameof(Rows), "date")]
    public async Task A_date(string locale, string said, string meant)
    {
        var found = (IList<DateTimeResolution>?)await Answer(new DateTimePrompt("prompt"), said, locale);
        (found is null ? "?" : string.Join(" or ", found.Select(Shown))).ShouldBe(meant);
    }

    // Spaces that look like others are written as escapes.
    private static string Visible(string said) =>
        said.Replace("\\u00a0", "\u00a0", StringComparison.Ordinal).Replace("\\u202f", "\u202f", StringComparison.Ordinal);

    private static string Shown(DateTimeResolution time) => time.Value ?? $"{time.Start} to {time.End}";

    private static async Task<object?> Answer(Dialog prompt, string said, string locale)
    {
        var (dialogs, state) = (new DialogSet().Add(prompt), new DialogState());
        var choices = ChoiceFactory.ToChoices(["Alpha", "Beta", "Gamma", "Delta"]);
        var options = new PromptOptions { Prompt = MessageFactory.Text("Well?"), Choices = choices };
        await Turn("Hi").BeginDialogAsync("prompt", options);
        var end = await Turn(said).ContinueDialogAsync();
        return end.Status == DialogTurnStatus.Complete ? end.Result : null;

        DialogContext Turn(string text)
        {
            var activity = Ada.Says(text);
            (activity.Locale, activity.LocalTimestamp) = (locale, Thursday);
            return new(dialogs, new TurnContext(new RecordingAdapter(), activity), state);
        }
    }
}
