using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Vocabulary;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>Versions of stories in the headers <c>ETag</c>, <c>If-Match</c> and <c>If-None-Match</c>.</summary>
internal static class StoryTags
{
    private const int LongestHeader = 2000;

    public static void Tag(this HttpResponse response, StoryVersion? version)
    {
        if (version is not null) response.Headers.ETag = Quoted(version);
    }

    /// <summary>What the caller has seen. A header that cannot be read names no version, so that it never matches.</summary>
    public static StoryBase BasedOn(this HttpRequest request)
    {
        if (request.Headers.IfNoneMatch.ToString() == "*") return StoryBase.Nothing;
        var match = request.Headers.IfMatch.ToString();
        if (match.Length is 0 or > LongestHeader) return match.Length == 0 ? StoryBase.Unsaid : StoryBase.Tagged([]);
        return match == "*"
            ? StoryBase.Anything
            : StoryBase.Tagged([.. match.Split(',').Select(tag => tag.Trim()).Where(tag => !tag.StartsWith("W/", StringComparison.Ordinal))
                .Select(tag => tag.Trim('"'))]);
    }

    /// <summary>Why a change was not made.</summary>
    public static ProblemHttpResult Refused(StoryChange change, string what) => change.Outcome switch
    {
        ChangeOutcome.BaseNeeded => Problems.Problem(
            StatusCodes.Status428PreconditionRequired, "if-match-needed",
            $"This {what} exists. Send the ETag of the version that you have read as If-Match, "
                + "or If-Match: * to replace whatever is there."),
        ChangeOutcome.ChangedMeanwhile => TypedResults.Problem(
            title: change.Present?.By is { } by
                ? $"{by.Name} has changed this {what} meanwhile. Look at it, then save yours again."
                : $"This {what} has been changed meanwhile. Look at it, then save yours again.",
            statusCode: StatusCodes.Status412PreconditionFailed,
            extensions:
            [
                new("code", "story-changed"),
                new("by", change.Present?.By is { } who ? new PersonView(who.Id, who.Name) : null),
                new("at", change.Present?.At),
                new("etag", change.Present is { } present ? Quoted(present) : null),
            ]),
        _ => Problems.NotFound(what),
    };

    /// <summary>Stories that are not taken, with everything that is wrong with them.</summary>
    public static ProblemHttpResult Refused(IReadOnlyList<Finding> findings)
    {
        var errors = findings.Where(finding => finding.IsError).ToList();
        return TypedResults.Problem(
            title: errors.Count == 1 ? $"{errors[0]}" : $"{errors[0]} And {errors.Count - 1} more.",
            statusCode: StatusCodes.Status400BadRequest,
            extensions: [new("code", "stories-refused"), new("findings", findings)]);
    }

    public static ProblemHttpResult TooLarge(string what, int limit) =>
        Problems.Problem(StatusCodes.Status413PayloadTooLarge, "too-large", $"The {what} is larger than {limit} bytes. Split it in two.");

    private static string Quoted(StoryVersion version) => $"\"{version.Tag}\"";
}
