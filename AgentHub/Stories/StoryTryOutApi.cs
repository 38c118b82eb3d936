using System.Text.Json;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Publishing;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Dialogs.Testing;
using LiveTakeover.Handoff.Availability;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace LiveTakeover.AgentHub.Stories;

/// <summary>
/// Plays a conversation with the drafts, from everything that has happened in it so far. Nothing of it is kept: the page sends the list
/// again with one thing more.
/// </summary>
internal static class StoryTryOutApi
{
    private const int LongestText = 2000;

    private const int LargestBody = StoryFile.MaxBytes * 2;

    public static void MapStoryTryOut(this RouteGroupBuilder api) =>
        api.MapPost("/stories/tryout", TryAsync).RequireAuthorization(Policies.Design)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));

    private static async Task<Results<Ok<TryOutView>, ProblemHttpResult>> TryAsync(
        HttpRequest request, [FromServices] StoryEditor editor, [FromServices] StoryTryOut tryOut,
        [FromServices] SupportSchedules schedules, [FromServices] TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await JsonBody<TryOutQuestion>.ReadAsync(request, cancellationToken);
        if (body.Problem is { } unreadable) return unreadable;
        var question = body.Value!;
        if (question.Problem() is { } problem) return Problems.BadRequest(problem);
        var (library, _, findings) = await editor.RehearseAsync(question.Id, question.Story?.GetRawText(), cancellationToken);
        if (library is null) return StoryTags.Refused(findings);
        var schedule = (await schedules.ReadAsync(cancellationToken)).Schedule;
        var now = Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(schedule.Zone).ToDateTimeOffset();
        if (question.At is not null && !AskedMoment.TryRead(question.At, schedule.Zone, out now))
            return Problems.BadRequest(AskedMoment.Form);
        var script = new TryOutScript(
            now.ToString("O", null), question.Locale, question.Conversation ?? [], question.Person, question.Session);
        return await AnswerAsync(async () => TryOutView.Of(await tryOut.RunAsync(library, schedule, script, cancellationToken), schedule));
    }

    /// <summary>Answers, or says what is wrong with the script, or that too many others are trying stories out.</summary>
    internal static async Task<Results<Ok<T>, ProblemHttpResult>> AnswerAsync<T>(Func<Task<T>> answer)
    {
        try
        {
            return TypedResults.Ok(await answer());
        }
        catch (StoryTestException exception)
        {
            return Problems.BadRequest(exception.Message);
        }
        catch (TimeoutException)
        {
            return Problems.Problem(
                StatusCodes.Status503ServiceUnavailable, "busy", "Too many people are trying stories out just now. Try again in a moment.");
        }
    }

    /// <param name="Id">The story that is being written; without it, what is saved is tried.</param>
    /// <param name="Story">Its present text, saved or not.</param>
    /// <param name="At">When the conversation begins, in the schedule's time zone; by default now.</param>
    /// <param name="Locale">The person's language, e.g. fr-FR.</param>
    /// <param name="Conversation">What has happened so far, in the words of a story test.</param>
    /// <param name="Person">Who the person is.</param>
    /// <param name="Session">The session values at the start.</param>
    internal sealed record TryOutQuestion(
        string? Id, JsonElement? Story, string? At, string? Locale, IReadOnlyList<TestLine>? Conversation, TestPerson? Person,
        IReadOnlyDictionary<string, string>? Session)
    {
        /// <returns>What the caller must change, or null.</returns>
        public string? Problem()
        {
            if (Id is not null && !StoryEditingApi.IsId(Id)) return "\"id\" is a story's id: 24 letters or digits.";
            if (Story is { ValueKind: not JsonValueKind.Object }) return "\"story\" is a JSON object.";
            if (Story is not null && Id is null) return "Send the \"id\" of the story with the \"story\".";
            if (Locale is { Length: > 35 }) return "\"locale\" is a language such as fr-FR.";
            if (Conversation is { Count: > StoryTryOut.MostLines })
                return $"\"conversation\" has at most {StoryTryOut.MostLines} lines. Begin again.";
            return Conversation?.Any(line => Texts(line).Any(text => text is { Length: > LongestText })) == true
                ? $"A text of \"conversation\" has at most {LongestText} characters."
                : null;
        }

        private static IEnumerable<string?> Texts(TestLine line) =>
            [line.User, line.Click, line.Event, line.Page, line.File, line.At, line.Agent, line.Says, line.Does];
    }
}

/// <param name="Turns">What came of each line of the conversation.</param>
/// <param name="At">The clock at the end.</param>
/// <param name="Online">Whether the support team is online at the end.</param>
/// <param name="Because">Why, in English.</param>
/// <param name="Reason">Why, as data; null if the conversation itself tells the team to be online or offline.</param>
/// <param name="Holder">The agent who has control at the end; null for the bot.</param>
/// <param name="Schedule">The schedule that the team follows, for a test.</param>
internal sealed record TryOutView(
    IReadOnlyList<TriedTurnView> Turns, DateTimeOffset At, bool Online, string Because, SupportReason? Reason, string? Holder,
    TriedRequestView? Request, ScheduleDocument Schedule)
{
    public static TryOutView Of(TriedConversation tried, SupportSchedule schedule) => new(
        [.. tried.Turns.Select(turn => TriedTurnView.Of(turn, schedule.Zone))], In(schedule.Zone, tried.At), tried.Support.Online,
        tried.Support.Because, tried.Support.Reason, tried.Holder,
        tried.Request is { } request ? new TriedRequestView(StoryTestRun.StateOf(request), request.Message) : null, schedule.ToDocument());

    internal static DateTimeOffset In(DateTimeZone zone, DateTimeOffset at) =>
        Instant.FromDateTimeOffset(at).InZone(zone).ToDateTimeOffset();
}

/// <param name="Entries">What was said by anybody, as in a conversation's log.</param>
/// <param name="Buttons">The titles of the last buttons that the person has been shown.</param>
/// <param name="Trace">The way through the stories, with each condition's verdict.</param>
/// <param name="Problem">Why it could not happen; null if it did.</param>
internal sealed record TriedTurnView(
    IReadOnlyList<EntryView> Entries, IReadOnlyList<string> Buttons, IReadOnlyList<TraceLine> Trace, DateTimeOffset At, string? Problem)
{
    public static TriedTurnView Of(TriedTurn turn, DateTimeZone zone) => new(
        [.. turn.Entries.Select(EntryView.Of)], turn.Buttons, turn.Trace, TryOutView.In(zone, turn.At), turn.Problem);
}

/// <param name="State">As a story test says it: open, in progress, closed.</param>
internal sealed record TriedRequestView(string State, string Message);
