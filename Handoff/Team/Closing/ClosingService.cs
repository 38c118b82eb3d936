using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Handoff.Team.Audit;

namespace LiveTakeover.Handoff.Team.Closing;

public enum ReleaseResult
{
    Released,
    NotInControl,
    OutcomeRequired,
    UnknownOutcome,
}

/// <summary>How conversations with agents end: outcomes, tags, and the question to the person.</summary>
public sealed class ClosingService(IDatabase database, IConversationOwners owners, ControlService control, TimeProvider time)
{
    public Task<ClosingRules> RulesAsync(CancellationToken cancellationToken = default) =>
        database.ReadAsync(ClosingTable.Rules, cancellationToken);

    public Task SaveAsync(ClosingRules rules, Actor by, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Save(store, rules, by), cancellationToken);

    /// <summary>Releases control as the agent who has it, with what came of it.</summary>
    public Task<ReleaseResult> ReleaseAsync(
        string conversationId, string agentId, string? outcome, CancellationToken cancellationToken = default) =>
        owners.DoAsync(conversationId, new Releasing(conversationId, agentId, outcome), cancellationToken);

    /// <summary>The tags of a conversation.</summary>
    public Task<IReadOnlyList<string>> TagsAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => ClosingTable.TagsOf(store, conversationId), cancellationToken);

    /// <summary>What was said of a conversation when it ended.</summary>
    public Task<ConversationEnding> EndingAsync(string conversationId, CancellationToken cancellationToken = default) =>
        database.ReadAsync(
            store => ClosingTable.EndingsOf(store, [conversationId]).GetValueOrDefault(conversationId, ConversationEnding.None),
            cancellationToken);

    /// <summary>Sets the tags of a conversation. One that is no tag of the team any more may stay, but not come.</summary>
    /// <returns>False if one of them is no tag of the team.</returns>
    public Task<bool> TagAsync(string conversationId, IReadOnlyList<string> tags, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Tag(store, conversationId, tags), cancellationToken);

    private static bool Tag(StoreTransaction store, string conversationId, IReadOnlyList<string> tags)
    {
        var allowed = ClosingTable.Rules(store).Tags.Concat(ClosingTable.TagsOf(store, conversationId)).ToHashSet(StringComparer.Ordinal);
        if (!tags.All(allowed.Contains)) return false;
        ClosingTable.SetTags(store, conversationId, tags);
        store.Notify(Topics.Conversations, conversationId);
        return true;
    }

    private bool Save(StoreTransaction store, ClosingRules rules, Actor by)
    {
        var before = ClosingTable.Rules(store);
        ClosingTable.Save(store, rules);
        store.Record(time.GetUtcNow(), by, TeamActs.ClosingChanged, "closing", new()
        {
            ["before"] = ClosingTable.Written(before),
            ["after"] = ClosingTable.Written(rules),
        });
        return true;
    }

    private Task<ReleaseResult> ReleaseHereAsync(Releasing releasing, CancellationToken cancellationToken) =>
        database.WriteAsync(store => Release(store, releasing), cancellationToken);

    private ReleaseResult Release(StoreTransaction store, Releasing releasing)
    {
        if (ConversationTable.Find(store, releasing.ConversationId) is not { Control.Holder: { } holder } conversation
            || holder.AgentId != releasing.AgentId)
            return ReleaseResult.NotInControl;
        var rules = ClosingTable.Rules(store);
        if (releasing.Outcome is null && rules is { OutcomeRequired: true, Outcomes.Count: > 0 }) return ReleaseResult.OutcomeRequired;
        if (releasing.Outcome is not null && !rules.Outcomes.Contains(releasing.Outcome, StringComparer.Ordinal))
            return ReleaseResult.UnknownOutcome;
        if (!control.ReleaseByHolder(store, releasing.ConversationId, releasing.AgentId)) return ReleaseResult.NotInControl;
        if (releasing.Outcome is { } outcome)
            ClosingTable.SetOutcome(store, releasing.ConversationId, conversation.Control.Epoch, outcome);
        return ReleaseResult.Released;
    }

    private sealed record Releasing(string ConversationId, string AgentId, string? Outcome) : IOwnedWork<ClosingService, ReleaseResult>
    {
        public Task<ReleaseResult> DoAsync(ClosingService service, CancellationToken cancellationToken) =>
            service.ReleaseHereAsync(this, cancellationToken);
    }
}
