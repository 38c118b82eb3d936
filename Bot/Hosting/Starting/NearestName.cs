namespace LiveTakeover.Bot.Hosting.Starting;

internal static class NearestName
{
    /// <summary>The name that was probably meant: it differs in few letters. Null if none is near.</summary>
    public static string? To(string written, IEnumerable<string> names, int most) => names
        .Select(name => (Name: name, Distance: Distance(written.ToUpperInvariant(), name.ToUpperInvariant())))
        .Where(one => one.Distance <= most)
        .OrderBy(one => one.Distance)
        .Select(one => one.Name)
        .FirstOrDefault();

    // Levenshtein's: letters to add, to leave out and to replace.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var at = 1; at <= from.Length; at++)
        {
            var (diagonal, left) = (row[0], row[0] = at);
            for (var place = 1; place <= to.Length; place++)
            {
                var replaced = diagonal + (from[at - 1] == to[place - 1] ? 0 : 1);
                diagonal = row[place];
                left = row[place] = Math.Min(replaced, Math.Min(left, diagonal) + 1);
            }
        }

        return row[^1];
    }
}
