namespace LiveTakeover.Faults.Tests.Fire;

/// <summary>A history as a text that somebody can read who looks for what went wrong.</summary>
internal static class HistoryFile
{
    public static void Write(string folder, History history)
    {
        string[] lines =
        [
            "# The log", .. history.Log.Select((line, place) => $"{place + 1,5} {line.By,-6} {line.Name}: {line.Text} ({line.Id})"), "",
            "# Acknowledged", .. history.Acknowledged.Select(said => $"{said.By}: {said.Text}"), "",
            "# Control that was given", .. history.Held.Select(held => $"epoch {held.Epoch}: {held.Agent}"), "",
            "# Control that was lost", .. history.Lost.Select(lost => $"epoch {lost.Epoch}: {lost.Agent}"), "",
            "# Wrong answers", .. history.WrongAnswers, "",
            "# At the end", $"{history.Ending}", "",
            .. history.Seen.SelectMany(seen => Seen(seen.Reader, seen.Lines.Select(line => $"{line.Type}: {line.Text} ({line.Id})"))),
            .. Seen("the channel", history.Delivered ?? []),
        ];
        File.WriteAllLines(Path.Combine(folder, $"{string.Concat(history.ConversationId.Split(Path.GetInvalidFileNameChars()))}.txt"), lines);
    }

    private static IEnumerable<string> Seen(string reader, IEnumerable<string> lines) => [$"# Seen by {reader}", .. lines, ""];
}
