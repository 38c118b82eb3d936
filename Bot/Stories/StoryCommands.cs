using System.CommandLine;
using LiveTakeover.Dialogs;
using LiveTakeover.Dialogs.Check;
using LiveTakeover.Dialogs.Testing;

namespace LiveTakeover.Bot.Stories;

/// <summary><c>dotnet run --project Bot -- stories check | test | simulate | schema</c>.</summary>
public static class StoryCommands
{
    public static bool AreMeantBy(string[] args) => args is ["stories", ..];

    public static Task<int> RunAsync(string[] args, IConfiguration configuration, TextWriter output) =>
        new RootCommand("LiveTakeover") { Stories(configuration, output) }.Parse(args).InvokeAsync(new() { Output = output });

    private static Command Stories(IConfiguration configuration, TextWriter output) => new("stories", "Check, test and simulate stories.")
    {
        Check(configuration, output),
        Test(configuration, output),
        Simulate(configuration, output),
        Schema(output),
    };

    private static Command Check(IConfiguration configuration, TextWriter output)
    {
        var folder = Folder(configuration);
        var host = new StoryHost(HasService: !string.IsNullOrWhiteSpace(configuration["Stories:Webhook:Url"]), Agents: null);
        var command = new Command("check", "Report every problem of the story files.") { folder };
        command.SetAction(parsed => StoryReport.Findings(StoryCheck.Folder(parsed.GetValue(folder)!, host), output));
        return command;
    }

    private static Command Test(IConfiguration configuration, TextWriter output)
    {
        var folder = Folder(configuration);
        var junit = new Option<string?>("--junit") { Description = "Also write the results as JUnit XML to this file." };
        var command = new Command("test", "Run the *.test.json files beside the stories.") { folder, junit };
        command.SetAction((parsed, stopping) => StoryReport.TestsAsync(
            StoryTestSuite.RunAsync(parsed.GetValue(folder)!, stopping), parsed.GetValue(junit), output));
        return command;
    }

    private static Command Simulate(IConfiguration configuration, TextWriter output)
    {
        var folder = Folder(configuration);
        var at = new Option<string?>("--at") { Description = "The moment, in the schedule's time zone, e.g. 2027-03-28T03:00. Now when absent." };
        var say = new Option<string[]>("--say") { Description = "What the person says; may be repeated.", DefaultValueFactory = _ => [] };
        var locale = new Option<string?>("--locale") { Description = "The person's language, e.g. fr-FR." };
        var year = new Option<bool>("--year") { Description = "List every moment of the year from then on at which the answer changes." };
        var command = new Command("simulate", "Tell what the bot would do at a moment.") { folder, at, say, locale, year };
        command.SetAction((parsed, stopping) => new StorySimulation(configuration, output).RunAsync(
            parsed.GetValue(folder)!, parsed.GetValue(at), parsed.GetValue(say)!, parsed.GetValue(locale), parsed.GetValue(year),
            stopping));
        return command;
    }

    private static Command Schema(TextWriter output)
    {
        var command = new Command("schema", "Print the JSON Schema of story files.");
        command.SetAction(_ => output.Write(StorySchema.Text));
        return command;
    }

    private static Argument<string> Folder(IConfiguration configuration) => new("folder")
    {
        Description = "The folder of the story files.",
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, configuration["Stories:Folder"] ?? "stories"),
    };
}
