using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Closing;

namespace LiveTakeover.AgentHub.Closing;

/// <summary>The team's outcomes and tags, whether people are asked how the help was, and the tags of a conversation.</summary>
internal static class ClosingApi
{
    public static void MapClosing(this RouteGroupBuilder api)
    {
        api.MapGet("/closing", ReadAsync);
        api.MapPut("/closing", SaveAsync).RequireAuthorization(Policies.Administration);
        api.MapGet("/conversations/{id}/tags", TagsAsync);
        api.MapPut("/conversations/{id}/tags", TagAsync).RequireAuthorization(Policies.Support);
    }

    private static async Task<Ok<ClosingView>> ReadAsync(ClosingService closing, CancellationToken cancellationToken) =>
        TypedResults.Ok(ClosingView.Of(await closing.RulesAsync(cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> SaveAsync(
        ClosingRequest wanted, ClosingService closing, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (Words(wanted.Outcomes) is not { } outcomes || Words(wanted.Tags) is not { } tags)
            return Problems.BadRequest(
                $"Give at most {ClosingRules.MostWords} outcomes and tags, each of 1 to {ClosingRules.LongestWord} characters.");
        var rules = new ClosingRules
        {
            Outcomes = outcomes,
            OutcomeRequired = wanted.OutcomeRequired,
            Tags = tags,
            AsksPeople = wanted.AsksPeople,
        };
        await closing.SaveAsync(rules, current.AsActor, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ConversationTags>, ProblemHttpResult>> TagsAsync(
        string id, ConversationService conversations, ClosingService closing, CancellationToken cancellationToken) =>
        await conversations.FindAsync(id, cancellationToken) is null
            ? Problems.NotFound("conversation")
            : TypedResults.Ok(new ConversationTags(await closing.TagsAsync(id, cancellationToken)));

    private static async Task<Results<NoContent, ProblemHttpResult>> TagAsync(
        string id, ConversationTags wanted, ConversationService conversations, ClosingService closing, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(id, cancellationToken) is not { ErasedAt: null }) return Problems.NotFound("conversation");
        return Words(wanted.Tags) is { } tags && await closing.TagAsync(id, tags, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.BadRequest("One of these is no tag of the team. Read the tags at /hub/api/closing.");
    }

    /// <returns>Each once, as it is shown; null if there are too many, or one is empty or too long.</returns>
    private static List<string>? Words(IReadOnlyList<string>? given)
    {
        var words = (given ?? []).Select(word => NameText.Plain(word)).Distinct(StringComparer.Ordinal).ToList();
        return words.Count <= ClosingRules.MostWords && words.All(word => word.Length is > 0 and <= ClosingRules.LongestWord)
            ? words
            : null;
    }

    internal sealed record ClosingView(
        IReadOnlyList<string> Outcomes, bool OutcomeRequired, IReadOnlyList<string> Tags, bool AsksPeople)
    {
        public static ClosingView Of(ClosingRules rules) => new(rules.Outcomes, rules.OutcomeRequired, rules.Tags, rules.AsksPeople);
    }

    internal sealed record ClosingRequest(
        IReadOnlyList<string>? Outcomes, bool OutcomeRequired, IReadOnlyList<string>? Tags, bool AsksPeople);

    internal sealed record ConversationTags(IReadOnlyList<string>? Tags);
}
