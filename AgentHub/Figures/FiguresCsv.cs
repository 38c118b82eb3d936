using System.Globalization;
using System.Text;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Handoff.Team.Figures;

namespace LiveTakeover.AgentHub.Figures;

/// <summary>Figures for a spreadsheet: one row per day, agent, story, outcome or tag. Durations are in seconds.</summary>
internal static class FiguresCsv
{
    public static readonly IReadOnlyList<string> Groups = ["day", "agent", "story", "outcome", "tag"];

    public static string Write(FigureReport report, string by)
    {
        var text = new StringBuilder().Append(Csv.Mark).Append(Csv.Row(
        [
            by, "conversations", "resolvedByBot", "requests", "taken", .. Columns("waiting"), .. Columns("requestToFirstLine"),
            "takeovers", .. Columns("controlToFirstLine"), .. Columns("takeoverLength"), .. Columns("answers"),
            "firstAnswersDue", "firstAnswersInTime", "answersDue", "answersInTime", "rated", "satisfaction",
        ]));
        foreach (var (name, figures) in Rows(report, by)) text.Append(Csv.Row([name, .. Cells(figures)]));
        return text.ToString();
    }

    private static IEnumerable<(string? Name, FigureSet Figures)> Rows(FigureReport report, string by) => by switch
    {
        "agent" => report.Agents.Select(agent => ((string?)agent.Name, agent.Figures)),
        "story" => report.Stories.Select(story => (story.Story, story.Figures)),
        "outcome" => report.Outcomes.Select(outcome => (outcome.Outcome, outcome.Figures)),
        "tag" => report.Tags.Select(tag => ((string?)tag.Tag, tag.Figures)),
        _ => report.Days.Select(day => ((string?)YearView.Write(day.Date), day.Figures)),
    };

    private static IEnumerable<string> Cells(FigureSet figures) =>
    [
        Count(figures.Conversations), Count(figures.ResolvedByBot), Count(figures.Requests), Count(figures.Taken),
        .. Cells(figures.Waiting), .. Cells(figures.RequestToFirstLine),
        Count(figures.Takeovers), .. Cells(figures.ControlToFirstLine), .. Cells(figures.TakeoverLength), .. Cells(figures.Answers),
        Count(figures.FirstAnswersInTime.Due), Count(figures.FirstAnswersInTime.Kept),
        Count(figures.AnswersInTime.Due), Count(figures.AnswersInTime.Kept), Count(figures.Rated), Number(figures.Satisfaction),
    ];

    private static string[] Columns(string length) => [length + "Count", length + "Median", length + "P90", length + "Mean"];

    private static string[] Cells(Spread spread) =>
        [Count(spread.Count), Number(spread.Median), Number(spread.P90), Number(spread.Mean)];

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? number) => number?.ToString("0.###", CultureInfo.InvariantCulture) ?? "";
}
