using LiveTakeover.Handoff.Conversations.Log;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>The line that contains the searched words, shortened to the text around them.</summary>
public sealed record Excerpt(long Seq, DateTimeOffset At, Author Author, IReadOnlyList<ExcerptPart> Parts);

/// <param name="Text">A part of the line's text.</param>
/// <param name="IsMatch">True if the part is one of the searched words.</param>
public sealed record ExcerptPart(string Text, bool IsMatch);

internal static class ExcerptCutting
{
    private const int Before = 40;
    private const int Longest = 180;

    public static Excerpt Excerpt(this SearchQuery wanted, LogEntry entry) =>
        new(entry.Seq, entry.At, entry.Author, wanted.Around(SearchableText.Of(entry.Author, entry.Activity)));

    /// <summary>The text around the first match, split at each match.</summary>
    public static IReadOnlyList<ExcerptPart> Around(this SearchQuery wanted, string text)
    {
        var words = Word.In(text).ToList();
        var first = words.Find(wanted.Matches);
        var start = words.Find(word => word.Start >= first.Start - Before).Start;
        if (first.Start <= Before) start = 0;
        var end = words.FindLast(word => word.End <= start + Longest).End;
        end = text.Length <= start + Longest ? text.Length : Math.Max(end, Math.Min(first.End, start + Longest));
        if (end < text.Length && char.IsLowSurrogate(text[end])) end--;
        return [.. Parts(text, start, end, words.Where(word => word.Start >= start && word.End <= end && wanted.Matches(word)))];
    }

    private static IEnumerable<ExcerptPart> Parts(string text, int start, int end, IEnumerable<Word> matches)
    {
        var place = start;
        var lead = start > 0 ? "…" : "";
        foreach (var match in matches)
        {
            if (match.Start < place) continue;
            if (lead.Length > 0 || match.Start > place) yield return new(lead + text[place..match.Start], IsMatch: false);
            yield return new(text[match.Start..match.End], IsMatch: true);
            (place, lead) = (match.End, "");
        }

        var rest = lead + text[place..end] + (end < text.Length ? "…" : "");
        if (rest.Length > 0) yield return new(rest, IsMatch: false);
    }
}
