using Dapper;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Team.Lists;

/// <summary>Builds a WHERE clause and its parameters.</summary>
internal sealed class Conditions
{
    private readonly List<string> all = [];

    public DynamicParameters Values { get; } = new();

    public IReadOnlyList<string> All => all;

    public Conditions And(string condition, object? values = null)
    {
        all.Add(condition);
        if (values is not null) Values.AddDynamicParams(values);
        return this;
    }

    /// <summary>The conditions of both.</summary>
    public Conditions With(Conditions other)
    {
        all.AddRange(other.all);
        Values.AddDynamicParams(other.Values);
        return this;
    }

    /// <summary>Every word occurs somewhere in the conversation whose id is in the column.</summary>
    public Conditions AndFound(StoreTransaction store, SearchQuery? wanted, string column)
    {
        if (wanted is null) return this;
        if (wanted.Words.Count == 0) return And("1 = 0");
        all.AddRange(wanted.Words.Select((_, place) =>
            $"EXISTS (SELECT 1 FROM search_lines n WHERE n.conversation_id = {column} AND {SearchedRows.Conversation.Condition} AND {WordIndex.Of(store).Has("n", $"@word{place}")})"));
        return AddWords(wanted);
    }

    /// <summary>The words as the parameters <c>@word0</c>, <c>@word1</c> …, as they stand in a row.</summary>
    public Conditions AddWords(SearchQuery wanted)
    {
        for (var place = 0; place < wanted.Words.Count; place++) Values.Add($"word{place}", wanted.Words[place].InRow);
        return this;
    }

    /// <summary>One of the columns has one of the values. (Dapper's list parameters do not work the same on both databases.)</summary>
    public Conditions AndAmong(IReadOnlyList<string> values, params string[] columns)
    {
        for (var place = 0; place < values.Count; place++) Values.Add($"among{place}", values[place]);
        var list = values.Count == 0 ? "NULL" : string.Join(", ", Enumerable.Range(0, values.Count).Select(place => $"@among{place}"));
        return And($"({string.Join(" OR ", columns.Select(column => $"{column} IN ({list})"))})");
    }

    /// <summary>The conversation <c>c</c> is in this language, in any region. A text that names no language is none of any.</summary>
    public Conditions AndLanguage(string? wanted)
    {
        if (string.IsNullOrEmpty(wanted)) return this;
        if (LanguageOf(wanted) is not { } language) return And("1 = 0");
        return And(
            $"substr(LOWER(REPLACE(c.locale, '_', '-')) || '-', 1, {language.Length + 1}) = @language || '-'", new { language });
    }

    public static string? LanguageOf(string? locale) => LanguageTag.PrimaryOf(locale) is { Length: > 0 } language ? language : null;

    public override string ToString() => all.Count == 0 ? "" : $"WHERE {string.Join(" AND ", all)}";
}
