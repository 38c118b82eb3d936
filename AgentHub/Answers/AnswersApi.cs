using System.Text.RegularExpressions;
using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.Handoff.Team.Answers;

namespace LiveTakeover.AgentHub.Answers;

/// <summary>Canned answers, which everyone with the Support policy may use and edit.</summary>
internal static partial class AnswersApi
{
    public const int LongestAnswer = 4000;
    public const int MostTranslations = 20;

    public static void MapAnswers(this RouteGroupBuilder api)
    {
        var answers = api.MapGroup("/answers").RequireAuthorization(Policies.Support);
        answers.MapGet("", ListAsync);
        answers.MapPost("", CreateAsync);
        answers.MapPut("/{id}", ChangeAsync);
        answers.MapDelete("/{id}", RemoveAsync);
    }

    private static async Task<Ok<AnswerList>> ListAsync(CannedAnswers answers, CancellationToken cancellationToken) =>
        TypedResults.Ok(new AnswerList(await answers.ListAsync(cancellationToken)));

    private static Task<Results<Ok<CannedAnswer>, ProblemHttpResult>> CreateAsync(
        AnswerRequest request, CannedAnswers answers, CurrentAccount current, CancellationToken cancellationToken) =>
        SaveAsync(null, request, answers, current, cancellationToken);

    private static Task<Results<Ok<CannedAnswer>, ProblemHttpResult>> ChangeAsync(
        string id, AnswerRequest request, CannedAnswers answers, CurrentAccount current, CancellationToken cancellationToken) =>
        SaveAsync(id, request, answers, current, cancellationToken);

    private static async Task<Results<Ok<CannedAnswer>, ProblemHttpResult>> SaveAsync(
        string? id, AnswerRequest request, CannedAnswers answers, CurrentAccount current, CancellationToken cancellationToken)
    {
        if (request.Problem() is { } problem) return problem;
        return await answers.SaveAsync(id, request.ToDraft(), current.AsActor, cancellationToken) is { } answer
            ? TypedResults.Ok(answer)
            : Problems.Problem(
                StatusCodes.Status409Conflict, "shortcut-taken",
                $"Another answer has the shortcut /{request.Shortcut}. Choose another one.");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(
        string id, CannedAnswers answers, CurrentAccount current, CancellationToken cancellationToken) =>
        await answers.RemoveAsync(id, current.AsActor, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound("answer");

    [GeneratedRegex(@"^[\p{Ll}\p{Nd}-]{1,40}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shortcut();

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Language();

    internal sealed record AnswerList(IReadOnlyList<CannedAnswer> Answers);

    /// <param name="Shortcut">What an agent types after a slash.</param>
    /// <param name="Text">The answer.</param>
    /// <param name="Translations">The answer in other languages, by language. Left out: none.</param>
    internal sealed record AnswerRequest(string? Shortcut, string? Text, IReadOnlyDictionary<string, string>? Translations = null)
    {
        public ProblemHttpResult? Problem()
        {
            if (Shortcut is null || !AnswersApi.Shortcut().IsMatch(Shortcut))
                return Problems.Problem(
                    StatusCodes.Status400BadRequest, "bad-shortcut",
                    "A shortcut has 1 to 40 small letters, digits and hyphens, like opening-hours.");
            if (Translations is { Count: > MostTranslations } || Translations?.Keys.All(Language().IsMatch) is false)
                return Problems.BadRequest($"Name each of up to {MostTranslations} languages by its two or three letters, like fr.");
            return (Translations?.Values ?? []).Prepend(Text).Select(ProblemOf).FirstOrDefault(problem => problem is not null);
        }

        public AnswerDraft ToDraft() => new(
            Shortcut!, Text!.Trim(),
            (Translations ?? new Dictionary<string, string>())
                .ToDictionary(one => one.Key, one => one.Value.Trim(), StringComparer.Ordinal));

        private static ProblemHttpResult? ProblemOf(string? text)
        {
            if (string.IsNullOrWhiteSpace(text) || text.Length > LongestAnswer)
                return Problems.BadRequest($"Write an answer of 1 to {LongestAnswer} characters.");
            return AnswerVariables.FirstUnknown(text) is { } unknown
                ? Problems.Problem(
                    StatusCodes.Status400BadRequest,
                    "unknown-variable",
                    $"There is no variable {{{{{unknown}}}}}. Use {string.Join(" or ", AnswerVariables.All.Select(name => $"{{{{{name}}}}}"))}, or a user attribute like {{{{@user.FirstName|there}}}}.")
                : null;
        }
    }
}
