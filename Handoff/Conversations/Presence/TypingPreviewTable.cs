namespace LiveTakeover.Handoff.Conversations.Presence;

internal static class TypingPreviewTable
{
    public static bool AreOn(StoreTransaction store) =>
        store.QueryFirst<string>("SELECT name FROM bot_settings WHERE name = 'typingPreview'") is not null;

    /// <returns>False if nothing changed.</returns>
    public static bool Turn(StoreTransaction store, bool on) => store.Execute(
        on
            ? "INSERT INTO bot_settings (name, value) VALUES ('typingPreview', 'on') ON CONFLICT (name) DO NOTHING"
            : "DELETE FROM bot_settings WHERE name = 'typingPreview'") > 0;
}
