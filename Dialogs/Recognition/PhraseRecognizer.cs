using LiveTakeover.Dialogs.Library;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>Compares a text with the example phrases: without a service or training, and with the same answer every time.</summary>
public sealed class PhraseRecognizer : IStoryRecognizer
{
    public const double Threshold = 0.7;

    /// <summary>From here on a story is asked for: "Did you mean …?"</summary>
    private const double NearThreshold = 0.55;

    /// <summary>Two stories this close to each other are asked for, unless one is nearly certain.</summary>
    private const double Margin = 0.04;

    private const double Certain = 0.95;

    /// <summary>What scores less has hardly a word in common.</summary>
    private const double FarThreshold = 0.2;

    private const int MostNear = 5;

    public async ValueTask<RecognizedStory?> RecognizeAsync(
        string text, StoryLibrary stories, CancellationToken cancellationToken) =>
        (await UnderstandAsync(text, stories, cancellationToken)).Clear;

    public ValueTask<Understanding> UnderstandAsync(string text, StoryLibrary stories, CancellationToken cancellationToken)
    {
        var (found, refused) = stories.Phrases.Near(text, FarThreshold, MostNear);
        var near = found.Where(story => story.Score >= NearThreshold).ToList();
        var isClear = near.Count > 0 && near[0].Score >= Threshold
            && (near.Count == 1 || near[0].Score >= Certain || near[0].Score - near[1].Score >= Margin);
        return ValueTask.FromResult(new Understanding(isClear ? near[0] : null, near)
        {
            Others = [.. found.Skip(near.Count)],
            Refused = refused,
        });
    }
}
