using LiveTakeover.Handoff.Team.Lists;

namespace LiveTakeover.Handoff.Team.Search;

/// <summary>
/// Finds conversations by the index, the newest first: it reads the lines that have the rarest of the searched words, block by
/// block, and keeps the conversations that have the other words as well. One walk looks at a bounded number of lines and blocks.
/// </summary>
/// <param name="store">The snapshot to read.</param>
/// <param name="wanted">The words.</param>
/// <param name="rows">The rows that are searched.</param>
/// <param name="bounds">How far one walk goes.</param>
internal sealed class HitWalk(StoreTransaction store, SearchQuery wanted, SearchedRows rows, ListBounds bounds)
{
    private const int ReadFirst = 250;
    private const int MostBlocksAtOnce = 8;
    private const int BlocksCounted = 2;

    private readonly WordIndex index = WordIndex.Of(store);

    /// <param name="after">Where the last walk ended; null to begin with the newest.</param>
    /// <param name="limit">The most conversations to find.</param>
    /// <param name="filter">A condition on the conversation <c>h.conversation_id</c>, and its parameters.</param>
    public HitPage Read(ListCursor.AfterHit? after, int limit, Conditions filter)
    {
        var backlog = BacklogTable.Newest(store);
        var end = WordIndex.BlockOf(backlog);
        var before = after?.Row ?? store.QueryFirst<long>("SELECT COALESCE(MAX(id), 0) FROM search_lines") + 1;
        var word = Math.Min(after?.Word ?? Rarest(before), wanted.Words.Count - 1);
        var sql = Sql(word, filter);
        var found = new List<string>();
        var isFull = false;
        int looked = 0, blocks = 0, blocksAtOnce = 1, readAtOnce = Math.Min(ReadFirst, bounds.Hits);
        while (!isFull && looked < bounds.Hits && blocks < bounds.Blocks && before > WordIndex.StartOf(end))
        {
            var last = WordIndex.BlockOf(before - 1);
            var first = Math.Max(end, last - blocksAtOnce + 1);
            var hits = Hits(sql, filter, wanted.Words[word], (first, last), before, readAtOnce);
            foreach (var hit in hits)
            {
                var isFound = hit.Holds != 0 && !found.Contains(hit.ConversationId);
                if (isFull = isFound && found.Count == limit) break;
                if (isFound) found.Add(hit.ConversationId);
                before = hit.Id;
            }

            looked += hits.Count;
            if (hits.Count == readAtOnce)
            {
                (blocksAtOnce, readAtOnce) = (1, 2 * readAtOnce);
            }
            else if (!isFull)
            {
                (before, blocks) = (WordIndex.StartOf(first), blocks + blocksAtOnce);
                blocksAtOnce = Math.Min(2 * blocksAtOnce, MostBlocksAtOnce);
            }
        }

        return new(found, before > WordIndex.StartOf(end) ? new(before, word) : null, backlog > 0);
    }

    /// <summary>The place of the word that the fewest of the newest lines have.</summary>
    private int Rarest(long before)
    {
        if (wanted.Words.Count == 1) return 0;
        var last = WordIndex.BlockOf(before - 1);
        var counts = wanted.Words.Select(word => Count(word, (Math.Max(0, last - BlocksCounted + 1), last), before)).ToList();
        return counts.IndexOf(counts.Min());
    }

    private long Count(SearchedWord word, (long First, long Last) blocks, long before) => store.QueryFirst<long>(
        $"SELECT COUNT(*) FROM ({index.Rows}) found", new { match = index.Match(word, rows, blocks), before, most = bounds.Hits });

    private IReadOnlyList<Hit> Hits(
        string sql, Conditions filter, SearchedWord word, (long First, long Last) blocks, long before, int most)
    {
        var values = new Conditions().With(filter).AddWords(wanted).Values;
        values.AddDynamicParams(new { match = index.Match(word, rows, blocks), before, most });
        return store.Query<Hit>(sql, values);
    }

    // A conversation is found at its newest line with the word: at an older one it has been found already.
    private string Sql(int word, Conditions filter)
    {
        var others = Enumerable.Range(0, wanted.Words.Count).Where(place => place != word).Select(place => $"EXISTS ({Has(place)})");
        string[] holds = [$"NOT EXISTS ({Has(word)} AND n.id > h.id)", .. others, .. filter.All];
        return $"SELECT h.id, h.conversation_id, CASE WHEN {string.Join(" AND ", holds)} THEN 1 ELSE 0 END AS holds FROM ({index.Rows}) h";
    }

    private string Has(int place) =>
        $"SELECT 1 FROM search_lines n WHERE n.conversation_id = h.conversation_id AND {rows.Condition} AND {index.Has("n", $"@word{place}")}";

    private sealed class Hit
    {
        public long Id { get; init; }
        public required string ConversationId { get; init; }
        public int Holds { get; init; }
    }
}

/// <param name="Conversations">The ids of the conversations, the one with the newest hit first.</param>
/// <param name="Next">Where to look further back; null if there is nothing more.</param>
/// <param name="IsPartial">True if the index does not hold all old lines yet.</param>
internal sealed record HitPage(IReadOnlyList<string> Conversations, ListCursor.AfterHit? Next, bool IsPartial);
