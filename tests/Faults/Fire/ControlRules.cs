namespace LiveTakeover.Faults.Tests.Fire;

internal static class ControlRules
{
    /// <summary>One agent was told of each epoch, and only they spoke in it.</summary>
    public static IEnumerable<string> OneHolderAnEpoch(History history)
    {
        foreach (var epoch in history.Held.GroupBy(held => held.Epoch).Where(held => held.Select(of => of.Agent).Distinct().Count() > 1))
            yield return $"epoch {epoch.Key} was given to {string.Join(" and ", epoch.Select(held => held.Agent).Distinct())}";

        var holders = history.Held.GroupBy(held => held.Epoch).ToDictionary(held => held.Key, held => held.First().Agent);
        foreach (var reign in Reign.Of(history.Log))
        {
            var spoke = reign.Lines.Where(line => line.By == "agent").Select(line => line.Name).Distinct().ToList();
            if (!reign.IsOfAgent && spoke.Count > 0) yield return $"{spoke[0]} spoke in epoch {reign.Epoch}, in which the bot had control";
            if (spoke.Count > 1) yield return $"{string.Join(" and ", spoke)} spoke in epoch {reign.Epoch}";
            if (spoke.Count == 1 && holders.TryGetValue(reign.Epoch, out var holder) && holder != spoke[0])
                yield return $"{spoke[0]} spoke in epoch {reign.Epoch}, which was given to {holder}";
        }

        var last = Reign.Of(history.Log)[^1].Epoch;
        foreach (var held in history.Held.Where(held => held.Epoch > last || held.Epoch % 2 == 0))
            yield return $"{held.Agent} was given epoch {held.Epoch}, and the log has {last}";
    }

    /// <summary>Nobody loses control who has not released it, unless a wrong clock ended it; then the log says that it has ended.</summary>
    public static IEnumerable<string> LostOnlyWhatEnded(History history)
    {
        var last = Reign.Of(history.Log)[^1].Epoch;
        foreach (var (agent, epoch) in history.Lost.Where(lost => !history.ClocksJumped || lost.Epoch >= last))
            yield return $"{agent} lost control in epoch {epoch}, and the log has {last}";
    }

    /// <summary>The bot says nothing between a takeover and its end, and each takeover ends before the next.</summary>
    public static IEnumerable<string> NobodyTalksOverAnAgent(History history)
    {
        foreach (var reign in Reign.Of(history.Log))
        {
            if (reign.IsOfAgent && reign.Lines.FirstOrDefault(line => line.By == "bot") is { } said)
                yield return $"the bot said '{said.Text}' in epoch {reign.Epoch}, in which an agent had control";
            if (reign.Epoch > 0 && reign.Lines[0].Text != (reign.IsOfAgent ? LogLine.Joined : LogLine.Left))
                yield return $"epoch {reign.Epoch} begins with '{reign.Lines[0].Text}'";
        }
    }

    /// <summary>A request is in progress exactly while its assignee has control.</summary>
    public static IEnumerable<string> RequestsAgreeWithControl(History history)
    {
        if (history.Ending is not { } ending) yield break;
        foreach (var assignee in ending.InProgress.Where(assignee => assignee != ending.Holder))
            yield return $"a request of {assignee ?? "nobody"} is in progress, and {ending.Holder ?? "the bot"} has control";
        if (ending.InProgress.Count > 1) yield return $"{ending.InProgress.Count} requests are in progress";
    }
}
