using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Figures;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Dialogs.Texts;
using LiveTakeover.Handoff.Conversations.Requests;

namespace LiveTakeover.Dialogs.Running;

/// <summary>The conversation's position in the stories. Stored in the conversation state between turns.</summary>
public sealed class StoryState
{
    /// <summary>The property's name in the conversation state.</summary>
    internal const string Property = "story";

    /// <summary>
    /// After this much time without an input, the position and all that it knows are deleted, and the person starts afresh.
    /// </summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(24);

    public const int LongestPath = 50;

    /// <summary>More lines with different buttons than a screen can hold. The buttons of earlier ones count as what they say.</summary>
    private const int MostOffers = 200;

    /// <summary>More actions with alternatives than a conversation goes through. Then all begin again.</summary>
    private const int MostSpoken = 200;

    /// <summary>The revision that the position refers to; see <see cref="StoryLibrary.Revision"/>.</summary>
    public string? Revision { get; set; }

    public string? StoryId { get; set; }

    public string? StepId { get; set; }

    /// <summary>Consecutive replies in this step that nothing matched.</summary>
    public int Attempts { get; set; }

    /// <summary>The number of turns so far.</summary>
    public int Turns { get; set; }

    /// <summary>How often each action with alternative texts has spoken, so that each text takes its turn.</summary>
    public Dictionary<string, int> Spoken { get; set; } = [];

    public bool Greeted { get; set; }

    /// <summary>The step where the person counts as having left, until they go on.</summary>
    public StepVisit? Rests { get; set; }

    public DateTimeOffset? LastAt { get; set; }

    /// <summary>As long as a user request, which shows it.</summary>
    private const int LongestAnswer = UserRequests.LongestMessage;

    /// <summary>The person's latest message.</summary>
    public string? Message { get; set; }

    public Dictionary<string, string> Session { get; set; } = [];

    /// <summary>The URLs of requested documents, by name.</summary>
    public Dictionary<string, string> Documents { get; set; } = [];

    /// <summary>The story's current wait, if any.</summary>
    public Waiting? Waiting { get; set; }

    /// <summary>The steps that led here, latest last.</summary>
    public List<VisitedStep> Path { get; set; } = [];

    /// <summary>
    /// The lines with buttons that the person has been shown, latest last: only their buttons can be pressed. Silence does not take
    /// them off the screen. Null in a state that release 0.1 stored.
    /// </summary>
    public List<string>? Offers { get; set; }

    /// <summary>The ids of the stories that the last line asked about ("Did you mean …?").</summary>
    public List<string> Suggested { get; set; } = [];

    /// <param name="now">The time of the input.</param>
    /// <param name="goesOn">Whether the input belongs to what came before it, however long ago that was.</param>
    public void BeginTurn(DateTimeOffset now, bool goesOn)
    {
        if (LastAt is { } last && now - last > SessionLifetime && !goesOn) StartAfresh();
        LastAt = now;
        Turns++;
    }

    // A position without what it knows would take a greeting for the answer to yesterday's question.
    private void StartAfresh()
    {
        (Revision, StoryId, StepId, Attempts, Message, Waiting, Rests) = (null, null, null, 0, null, null, null);
        Session.Clear();
        Spoken.Clear();
        Documents.Clear();
        Path.Clear();
        Suggested.Clear();
    }

    public void Enter(Story story, Step step)
    {
        (StoryId, StepId, Attempts) = (story.Id, step.Id, 0);
        Suggested.Clear();
        Path.Add(new VisitedStep { Story = story.Name, Step = step.Name });
        if (Path.Count > LongestPath)
            Path.RemoveAt(0);
    }

    /// <param name="offer">See <see cref="ButtonValue.OfferOf"/>.</param>
    internal void Offer(string offer)
    {
        Offers ??= [];
        Offers.Remove(offer);
        Offers.Add(offer);
        if (Offers.Count > MostOffers)
            Offers.RemoveAt(0);
    }

    /// <summary>The text of an action that is next, of so many. The same conversation always has the same texts.</summary>
    internal int NextAlternative(ActionPath place, int count)
    {
        if (count == 1) return 0;
        var key = $"{place.StoryId}:{place.StepId}:{place.Path}";
        var spoken = Spoken.GetValueOrDefault(key);
        if (Spoken.Count >= MostSpoken && spoken == 0) Spoken.Clear();
        Spoken[key] = (spoken + 1) % count;
        return spoken % count;
    }

    public void Answer(string text)
    {
        Message = text;
        if (Path.Count > 0)
            Path[^1].Answer = text.Shorten(LongestAnswer);
    }
}

public sealed class VisitedStep
{
    public string Story { get; set; } = "";

    public string Step { get; set; } = "";

    public string? Answer { get; set; }
}

/// <summary>Permanent attributes of a person. Stored in the user state.</summary>
public sealed class UserAttributes
{
    /// <summary>The property's name in the user state.</summary>
    internal const string Property = "attributes";

    /// <summary>The attribute with the <c>userData</c> of the latest step that has any.</summary>
    internal const string DataOfStep = "userData";

    public Dictionary<string, string> Values { get; set; } = [];
}
