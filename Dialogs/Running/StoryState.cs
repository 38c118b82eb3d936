namespace LiveTakeover.Dialogs;

/// <summary>Where a conversation stands in the stories. Kept in the conversation's state between turns.</summary>
public sealed class StoryState
{
    /// <summary>Session values are short-lived: after so long a silence the person starts afresh.</summary>
    public static readonly TimeSpan SessionLifetime = TimeSpan.FromHours(24);

    public const int LongestPath = 50;

    /// <summary>The stories that the position belongs to; see <see cref="StoryLibrary.Revision"/>.</summary>
    public string? Revision { get; set; }

    public string? StoryId { get; set; }

    public string? StepId { get; set; }

    /// <summary>Replies in a row that nothing in this step matched.</summary>
    public int Attempts { get; set; }

    /// <summary>How many turns there have been: it picks among alternatives, so that a run can be repeated.</summary>
    public int Turns { get; set; }

    public bool Greeted { get; set; }

    public DateTimeOffset? LastAt { get; set; }

    /// <summary>What the person said last.</summary>
    public string? Message { get; set; }

    public Dictionary<string, string> Session { get; set; } = [];

    /// <summary>Addresses of the documents that were asked for, by their names.</summary>
    public Dictionary<string, string> Documents { get; set; } = [];

    /// <summary>The wait that the story is in, if it is in one.</summary>
    public Waiting? Waiting { get; set; }

    /// <summary>The steps that led here, the latest last.</summary>
    public List<VisitedStep> Path { get; set; } = [];

    public void BeginTurn(DateTimeOffset now)
    {
        if (LastAt is { } last && now - last > SessionLifetime)
        {
            Session.Clear();
            Documents.Clear();
            Path.Clear();
        }

        LastAt = now;
        Turns++;
    }

    public void Enter(Story story, Step step)
    {
        (StoryId, StepId, Attempts) = (story.Id, step.Id, 0);
        Path.Add(new VisitedStep { Story = story.Name, Step = step.Name });
        if (Path.Count > LongestPath)
            Path.RemoveAt(0);
    }

    public void Answer(string text)
    {
        Message = text;
        if (Path.Count > 0)
            Path[^1].Answer = text;
    }
}

public sealed class VisitedStep
{
    public string Story { get; set; } = "";

    public string Step { get; set; } = "";

    public string? Answer { get; set; }
}

/// <summary>What is known of a person for good. Kept in the user's state.</summary>
public sealed class UserAttributes
{
    public Dictionary<string, string> Values { get; set; } = [];
}
