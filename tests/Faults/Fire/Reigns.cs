namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>A stretch of the log in which one side has control: the bot, or an agent.</summary>
/// <param name="Epoch">Even: the bot's. Odd: an agent's.</param>
internal sealed record Reign(long Epoch, IReadOnlyList<LogLine> Lines)
{
    public bool IsOfAgent => Epoch % 2 == 1;

    /// <summary>The log, cut where control changed. Each change is a line in the log, so the place of a line says its epoch.</summary>
    public static IReadOnlyList<Reign> Of(IReadOnlyList<LogLine> log)
    {
        var reigns = new List<Reign>();
        var lines = new List<LogLine>();
        foreach (var line in log)
        {
            if (line.By == "system" && line.Text is LogLine.Joined or LogLine.Left)
            {
                reigns.Add(new Reign(reigns.Count, lines));
                lines = [];
            }

            lines.Add(line);
        }

        return [.. reigns, new Reign(reigns.Count, lines)];
    }
}
