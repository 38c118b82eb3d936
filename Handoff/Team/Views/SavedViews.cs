namespace LiveTakeover.Handoff.Team.Views;

/// <summary>What an agent narrows a list down to, by a name of their own.</summary>
/// <param name="Id">The view's id.</param>
/// <param name="Screen">The screen that it is for, such as <c>requests</c>.</param>
/// <param name="Name">What the agent calls it.</param>
/// <param name="Query">The question to the list, as in its address.</param>
public sealed record SavedView(string Id, string Screen, string Name, string Query);

/// <summary>The views of accounts.</summary>
public sealed class SavedViews(IDatabase database, TimeProvider time)
{
    public const int MostOfAccount = 50;

    /// <summary>In the order in which they were saved.</summary>
    public Task<IReadOnlyList<SavedView>> OfAsync(string accountId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => SavedViewTable.Of(store, accountId), cancellationToken);

    /// <returns>Null if the account has as many views as it may have.</returns>
    public Task<SavedView?> SaveAsync(
        string accountId, string screen, string name, string query, CancellationToken cancellationToken = default) =>
        database.WriteAsync(
            store =>
            {
                if (SavedViewTable.Of(store, accountId).Count >= MostOfAccount) return null;
                var now = time.GetUtcNow();
                var view = new SavedView(Guid.CreateVersion7(now).ToString("N"), screen, name, query);
                SavedViewTable.Insert(store, accountId, view, now);
                return view;
            },
            cancellationToken);

    public Task<bool> RemoveAsync(string accountId, string id, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => SavedViewTable.Delete(store, accountId, id), cancellationToken);
}

internal static class SavedViewTable
{
    public static IReadOnlyList<SavedView> Of(StoreTransaction store, string accountId) =>
        [.. store.Query<(string Id, string Screen, string Name, string Query)>(
            "SELECT id, screen, name, query FROM saved_views WHERE account_id = @accountId ORDER BY created_at, id", new { accountId })
            .Select(row => new SavedView(row.Id, row.Screen, row.Name, row.Query))];

    public static void Insert(StoreTransaction store, string accountId, SavedView view, DateTimeOffset now) => store.Execute(
        """
        INSERT INTO saved_views (id, account_id, screen, name, query, created_at)
        VALUES (@Id, @accountId, @Screen, @Name, @Query, @at)
        """,
        new { view.Id, accountId, view.Screen, view.Name, view.Query, at = now.ToUnixTimeMilliseconds() });

    public static bool Delete(StoreTransaction store, string accountId, string id) =>
        store.Execute("DELETE FROM saved_views WHERE id = @id AND account_id = @accountId", new { id, accountId }) > 0;

    public static void DeleteOf(StoreTransaction store, string accountId) =>
        store.Execute("DELETE FROM saved_views WHERE account_id = @accountId", new { accountId });
}
