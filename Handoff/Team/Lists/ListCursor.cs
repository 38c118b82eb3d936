using System.Globalization;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>Where a page of a list ended. It stays valid when rows are added or removed.</summary>
public abstract record ListCursor
{
    private const string Hits = "hits:";

    private ListCursor()
    {
    }

    /// <returns>Null if the text was not made by <see cref="object.ToString"/> of a cursor.</returns>
    public static ListCursor? Parse(string text) =>
        text.StartsWith(Hits, StringComparison.Ordinal) ? ParseHit(text[Hits.Length..].Split(':')) : ParseRow(text.Split(':', 2));

    private static AfterHit? ParseHit(string[] parts) =>
        parts.Length == 2 && Number(parts[0]) is { } row && Number(parts[1]) is { } word and >= 0 and < Search.SearchQuery.Most
            ? new AfterHit(row, (int)word)
            : null;

    private static AfterRow? ParseRow(string[] parts)
    {
        if (parts.Length != 2 || Number(parts[0]) is not { } at) return null;
        return at >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && at <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? new AfterRow(at, parts[1])
            : null;
    }

    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>In a list in its own order: after the row with this time and id.</summary>
    internal sealed record AfterRow(long At, string Id) : ListCursor
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}:{Id}");
    }

    /// <summary>In a search by the index: after this row of <c>search_lines</c>, looking for the word at this place.</summary>
    internal sealed record AfterHit(long Row, int Word) : ListCursor
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Hits}{Row}:{Word}");
    }
}

/// <param name="Rows">The rows, in list order. There may be fewer than asked for, even none, although the list goes on.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
/// <param name="IsPartial">True if the search index does not hold all old lines yet, so that some may be missing.</param>
public sealed record ListPage(IReadOnlyList<ConversationSummary> Rows, ListCursor? Next, bool IsPartial = false);
