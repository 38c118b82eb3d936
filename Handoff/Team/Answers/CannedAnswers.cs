using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Answers;

/// <summary>The team's canned answers.</summary>
public sealed class CannedAnswers(IDatabase database, TimeProvider time)
{
    public Task<IReadOnlyList<CannedAnswer>> ListAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(AnswerTable.List, cancellationToken);

    /// <summary>
    /// Creates an answer, or changes the one with this id. Returns null if another answer has the shortcut or the id does not
    /// exist.
    /// </summary>
    public Task<CannedAnswer?> SaveAsync(string? id, AnswerDraft draft, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Save(store, id, draft, by), cancellationToken);

    public Task<bool> RemoveAsync(string id, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Remove(store, id, by), cancellationToken);

    private CannedAnswer? Save(StoreTransaction store, string? id, AnswerDraft draft, Actor by)
    {
        var now = time.GetUtcNow();
        var answer = new CannedAnswer(id ?? Guid.CreateVersion7(now).ToString("N"), draft.Shortcut, draft.Text, now, by.Name)
        {
            Translations = draft.Translations,
        };
        var before = id is null ? null : AnswerTable.Find(store, id);
        var saved = id is null ? AnswerTable.Insert(store, answer) : AnswerTable.Update(store, answer);
        if (!saved) return null;
        store.Record(
            now, by, TeamActs.AnswerSaved, answer.Id,
            new() { ["name"] = draft.Shortcut, ["before"] = Words(before), ["after"] = Words(answer) });
        store.Notify(TeamTopics.Answers, answer.Id);
        return answer;
    }

    private bool Remove(StoreTransaction store, string id, Actor by)
    {
        if (AnswerTable.Find(store, id) is not { } answer) return false;
        AnswerTable.Delete(store, id);
        store.Record(time.GetUtcNow(), by, TeamActs.AnswerRemoved, id, new() { ["name"] = answer.Shortcut, ["before"] = Words(answer) });
        store.Notify(TeamTopics.Answers, id);
        return true;
    }

    private static string? Words(CannedAnswer? answer) => answer is null
        ? null
        : string.Join(
            '\n',
            answer.Translations.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}: {one.Value}")
                .Prepend($"/{answer.Shortcut} {answer.Text}"));
}

/// <summary>A text that agents often send. It may contain the variables of <see cref="AnswerVariables"/>.</summary>
/// <param name="Id">The answer's id.</param>
/// <param name="Shortcut">What an agent types after a slash: lower case and unique.</param>
/// <param name="Text">The text of the answer.</param>
/// <param name="UpdatedAt">When it was last changed.</param>
/// <param name="UpdatedBy">The name of who last changed it.</param>
public sealed record CannedAnswer(string Id, string Shortcut, string Text, DateTimeOffset UpdatedAt, string UpdatedBy)
{
    internal static readonly IReadOnlyDictionary<string, string> NoTranslations = new Dictionary<string, string>();

    /// <summary>The answer in other languages, by language (<c>fr</c>). The text is for people of all other languages.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = NoTranslations;
}

/// <summary>An answer as somebody wrote it.</summary>
public sealed record AnswerDraft(string Shortcut, string Text, IReadOnlyDictionary<string, string> Translations);
