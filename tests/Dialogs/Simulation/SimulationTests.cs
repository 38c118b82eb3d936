using System.Globalization;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Simulation;
using LiveTakeover.Handoff.Availability;
using NodaTime;

namespace LiveTakeover.Dialogs.Tests.Simulation;

public class SimulationTests
{
    private static readonly StoryLibrary Stories = StoryFolder.Load(Path.Combine(AppContext.BaseDirectory, "stories"));
    private static readonly ISupportTeam Weekdays = new PlannedTeam();

    /// <summary>The night on which France's clocks go forward.</summary>
    private static readonly DateTimeOffset SundayNight = At("2027-03-28T03:00+02:00");

    [Fact]
    public async Task On_a_Sunday_at_three_in_the_morning_the_bot_takes_the_request_for_later()
    {
        var simulation = await new StorySimulator(Weekdays).RunAsync(
            Stories, SundayNight, ["parler à un humain", "Ma lampe grésille", "ada@lumen.example"], "fr-FR", default);

        simulation.Support.Online.ShouldBeFalse();
        simulation.Turns[0].Lines[0].ShouldContain("demain à 9 h");
        simulation.Turns[0].Trace.ShouldContain(
            line => line.Kind == TraceKind.Condition && line.Text.StartsWith("support team is online (") && line.Text.EndsWith(": no"));
        simulation.Turns[2].Trace.Where(line => line.Kind == TraceKind.Step).Select(line => line.Text)
            .ShouldBe(["Leave a message / Request created"]);
        simulation.Requests.ShouldHaveSingleItem().Message.ShouldContain("Ma lampe grésille");
    }

    [Fact]
    public async Task Without_words_the_person_just_arrives() =>
        (await new StorySimulator(Weekdays).RunAsync(Stories, SundayNight, [], null, default))
            .Turns.ShouldHaveSingleItem().Buttons.ShouldBe(["Order status", "Opening hours", "Returns", "Talk to a human"]);

    [Fact]
    public async Task A_year_lists_every_moment_at_which_the_answer_changes()
    {
        var moments = new List<SimulationResult>();
        var sweep = new YearSweep(Weekdays).RunAsync(Stories, SundayNight, TimeSpan.FromDays(365), ["talk to a human"], "en", default);
        await foreach (var moment in sweep)
            moments.Add(moment);

        // Offline at first, then every working day opens and closes; Christmas Day, a Saturday in 2027, takes nothing away.
        moments[0].At.ShouldBe(SundayNight);
        moments[1].At.ShouldBe(At("2027-03-29T09:00+02:00"));
        moments[2].At.ShouldBe(At("2027-03-29T18:00+02:00"));
        moments.Count.ShouldBe(1 + (2 * 260));
        moments.Zip(moments.Skip(1)).ShouldAllBe(pair => pair.First.Support.Online != pair.Second.Support.Online);
    }

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    private sealed class PlannedTeam : ISupportTeam
    {
        private static readonly SupportSchedule Schedule = ScheduleReader.Read(
            new ScheduleDocument("Europe/Paris", [.. Days.Select(day => new SlotDocument(new(day, "09:00"), new(day, "18:00")))], []),
            out _)!;

        private static string[] Days => ["monday", "tuesday", "wednesday", "thursday", "friday"];

        public ValueTask<SupportStatus> StatusAsync(DateTimeOffset at, CancellationToken cancellationToken) =>
            ValueTask.FromResult(Schedule.StatusAt(Instant.FromDateTimeOffset(at)));
    }
}
