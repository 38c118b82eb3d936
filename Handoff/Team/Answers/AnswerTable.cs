using System.Text.Json;

namespace LiveTakeover.Handoff.Team.Answers;

internal static class AnswerTable
{
    public static IReadOnlyList<CannedAnswer> List(StoreTransaction store) =>
        [.. store.Query<Row>("SELECT * FROM canned_answers ORDER BY shortcut").Select(row => row.ToAnswer())];

    public static CannedAnswer? Find(StoreTransaction store, string id) =>
        store.QueryFirst<Row>("SELECT * FROM canned_answers WHERE id = @id", new { id })?.ToAnswer();

    /// <returns>False if another answer has the shortcut.</returns>
    public static bool Insert(StoreTransaction store, CannedAnswer answer) => store.Execute(
        """
        INSERT INTO canned_answers (id, shortcut, text, translations, updated_at, updated_by)
        VALUES (@Id, @Shortcut, @Text, @translations, @at, @UpdatedBy)
        ON CONFLICT (shortcut) DO NOTHING
        """,
        With(answer)) > 0;

    /// <returns>False if another answer has the shortcut, or if this answer was deleted.</returns>
    public static bool Update(StoreTransaction store, CannedAnswer answer) => store.Execute(
        """
        UPDATE canned_answers SET shortcut = @Shortcut, text = @Text, translations = @translations, updated_at = @at, updated_by = @UpdatedBy
        WHERE id = @Id AND NOT EXISTS (SELECT 1 FROM canned_answers AS other WHERE other.shortcut = @Shortcut AND other.id <> @Id)
        """,
        With(answer)) > 0;

    public static void Delete(StoreTransaction store, string id) => store.Execute("DELETE FROM canned_answers WHERE id = @id", new { id });

    private static object With(CannedAnswer answer) => new
    {
        answer.Id,
        answer.Shortcut,
        answer.Text,
        translations = answer.Translations.Count == 0 ? null : JsonSerializer.Serialize(answer.Translations),
        at = answer.UpdatedAt.ToUnixTimeMilliseconds(),
        answer.UpdatedBy,
    };

    private sealed class Row
    {
        public required string Id { get; init; }
        public required string Shortcut { get; init; }
        public required string Text { get; init; }
        public string? Translations { get; init; }
        public long UpdatedAt { get; init; }
        public required string UpdatedBy { get; init; }

        public CannedAnswer ToAnswer() => new(Id, Shortcut, Text, DateTimeOffset.FromUnixTimeMilliseconds(UpdatedAt), UpdatedBy)
        {
            Translations = Translations is null ? CannedAnswer.NoTranslations
                : JsonSerializer.Deserialize<Dictionary<string, string>>(Translations)!,
        };
    }
}
