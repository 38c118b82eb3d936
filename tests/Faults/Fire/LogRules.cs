namespace LiveTakeover.Faults.Tests.Fire;

internal static class LogRules
{
    /// <summary>What was acknowledged is in the log once, in the order of its sender.</summary>
    public static IEnumerable<string> AcknowledgedOnce(History history)
    {
        foreach (var sender in history.Acknowledged.GroupBy(said => said.By, said => said.Text, StringComparer.Ordinal))
        {
            var sent = sender.ToList();
            var kept = history.Log.Where(line => line.By is "user" or "agent" && line.IsMessage).Select(line => line.Text)
                .Where(sent.ToHashSet(StringComparer.Ordinal).Contains).ToList();
            if (kept.SequenceEqual(sent, StringComparer.Ordinal)) continue;
            var place = sent.Zip(kept).TakeWhile(pair => pair.First == pair.Second).Count();
            yield return $"of {sender.Key}, {sent.Count} texts were acknowledged and {kept.Count} are in the log; "
                + $"they differ from '{sent.ElementAtOrDefault(place)}' and '{kept.ElementAtOrDefault(place)}' on";
        }

        foreach (var twice in history.Log.GroupBy(line => line.Id, StringComparer.Ordinal).Where(lines => lines.Count() > 1))
            yield return $"the id '{twice.Key}' is in the log {twice.Count()} times";
    }

    /// <summary>Every reader saw every message that the log has, once and in its order.</summary>
    public static IEnumerable<string> OneOrderForAll(History history)
    {
        var places = history.Log.Index().ToLookup(line => line.Item.Id, line => line.Index, StringComparer.Ordinal);
        foreach (var (reader, lines) in history.Seen)
        {
            var last = -1;
            foreach (var line in lines.Where(line => line.Type is "message" or "event"))
            {
                if (!places.Contains(line.Id)) yield return $"{reader} saw '{line.Text}' ({line.Id}), which is not in the log";
                else if (places[line.Id].First() <= last) yield return $"{reader} saw '{line.Text}' ({line.Id}) twice or too late";
                else last = places[line.Id].First();
            }

            var missed = history.Log.Where(line => line.IsMessage).Select(line => line.Id)
                .Except(lines.Select(line => line.Id), StringComparer.Ordinal).ToList();
            if (missed.Count > 0) yield return $"{reader} did not see {missed.Count} messages, the first of them {missed[0]}";
        }
    }
}
