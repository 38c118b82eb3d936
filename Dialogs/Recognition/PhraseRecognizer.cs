using LiveTakeover.Dialogs.Library;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>Compares a text with the example phrases: without a service or training, and with the same answer every time.</summary>
public sealed class PhraseRecognizer : IStoryRecognizer
{
    public const double Threshold = 0.7;

    public ValueTask<RecognizedStory?> RecognizeAsync(string text, StoryLibrary stories, CancellationToken cancellationToken) =>
        ValueTask.FromResult(stories.Phrases.Best(text, Threshold));
}
