using System.Text.RegularExpressions;
using LiveTakeover.Handoff.Store;

namespace LiveTakeover.AgentHub.Tests.Team;

/// <summary>What becomes of a text that names an account, when the account may no longer do what the text stands for.</summary>
public enum Fate
{
    /// <summary>Names no account.</summary>
    None,

    /// <summary>Gone with the account.</summary>
    Own,

    /// <summary>Given back by whoever is removed or may no longer answer people.</summary>
    Work,

    /// <summary>Ends with the rights of an administrator.</summary>
    Power,

    /// <summary>Stays: it says what was said or done, and by whom.</summary>
    Told,
}

/// <param name="Table">The table.</param>
/// <param name="Name">The column.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="IsRenamed">Shows the account's new name after it was renamed; otherwise the name of that time.</param>
public sealed partial record AccountColumn(string Table, string Name, Fate Fate, bool IsRenamed)
{
    // Every text column of the store. A new one belongs here, with what happens to it if it names an account.
    private const string Texts =
        """
        accounts: id=own email=own name=own,renamed password_hash two_step_secret provider_subject
        agent_answers: conversation_id agent_id=told agent_name=told group_id story
        agent_names: agent_id=told name=told,renamed
        agent_news: id account_id=work kind conversation_id user_name by_name=told reason
        agent_pictures: account_id=own id content_type
        agent_preferences: account_id=own document
        agents_away: account_id=work
        api_keys: id ending name secret_hash made_by_id=own
        audit: id actor_id=told actor_name=told action subject=told details=told reason
        bot_settings: name value
        bot_state: state_key document
        canned_answers: id shortcut text translations updated_by=told
        chat_logos: id content_type
        conversation_tags: conversation_id tag
        conversations: id channel_id user_id user_name locale reference holder_id=work holder_name=work,renamed replied_request
        deliveries: conversation_id activity_id channel_activity_id failure
        file_totals: name
        files: id conversation_id
        handouts: request_id account_id=work
        identities: subject user_id conversation_id name attributes
        invitations: id token_hash email invited_by=power,renamed invited_by_id=power
        kept_keys: purpose id document
        log: conversation_id author_id=told author_name=told entry_key=told activity=told
        mail_links: token_hash conversation_id
        mail_refusals: address_hash
        mails: id kind address=own locale conversation_id account_id=own by_name=told link failure
        migrations: name
        missed_sentences: conversation_id text
        outbox: conversation_id reference waits_for
        password_links: account_id=own token_hash made_by_id=power
        presence_connections: subject=own connection node
        presence_nodes: id
        push_subscriptions: sign_in_id endpoint key auth language
        pushes: id sign_in_id kind request_id conversation_id
        queue_places: request_id
        queue_turns: account_id=work
        read_marks: account_id=own conversation_id
        recovery_codes: account_id=own code_hash
        response_targets: group_id
        saved_views: id account_id=own screen name query
        search_lines: conversation_id words
        sign_ins: id account_id=own browser
        step_figures: story_id step_id writer
        story_drafts: story_id text saver_id=told saver_name=told
        story_revision_files: story_id file hash
        story_revisions: revision publisher_id=told publisher_name=told
        story_texts: hash text
        support_schedules: bot_id document away_by=told
        takeovers: conversation_id agent_id=told agent_name=told story outcome word
        team_rules: name
        timers: id conversation_id
        transfers: conversation_id from_id=work from_name=work,renamed to_id=work to_name=work,renamed note
        tries: subject
        user_requests: id conversation_id request_key message translations assignee_id=work assignee_name=work,renamed group_id story_path story taken_by=told
        webhook_events: webhook_id queue kind body=told answer
        webhook_presence: document
        webhook_queues: webhook_id queue
        webhooks: id url events secret made_by_id=told made_by_name=told trouble
        """;

    public static IReadOnlyList<AccountColumn> Listed { get; } =
        [.. Texts.Split('\n').Select(line => line.Split(':')).SelectMany(line => line[1].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(column => Parse(line[0], column)))];

    public override string ToString() => $"{Table}.{Name}";

    /// <summary>All text columns of the database, by its own word.</summary>
    public static IEnumerable<string> In(StoreTransaction store) => store.Query<(string Table, string Name, string Type)>(store.IsPostgres
        ? "SELECT table_name, column_name, data_type FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
        : "SELECT t.name, c.name, c.type FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.sql NOT LIKE '%VIRTUAL%'")
        .Where(column => column.Type.Equals("TEXT", StringComparison.OrdinalIgnoreCase) && !IsOfTheIndex(column.Table))
        .Select(column => $"{column.Table}.{column.Name}");

    /// <summary>Whether a row has one of these words in the column.</summary>
    public bool Holds(StoreTransaction store, params IEnumerable<string> words) => words.Any(word => store.QueryFirst<long>(
        $"SELECT COUNT(*) FROM {Table} WHERE LOWER({Name}) LIKE @word", new { word = $"%{word.ToLowerInvariant()}%" }) > 0);

    private static AccountColumn Parse(string table, string column)
    {
        var (name, fate) = column.Split('=') is [var named, var said] ? (named, said) : (column, nameof(Fate.None));
        return new(
            table, name, Enum.Parse<Fate>(fate.Split(',')[0], ignoreCase: true), fate.EndsWith(",renamed", StringComparison.Ordinal));
    }

    private static bool IsOfTheIndex(string table) => Index().IsMatch(table);

    [GeneratedRegex("^search_words_", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Index();
}
