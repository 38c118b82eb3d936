namespace LiveTakeover.Dialogs;

/// <summary>Compares a text with the example phrases: no service, no training, the same answer every time.</summary>
public sealed class PhraseRecognizer : IRecognizer
{
    public const double Threshold = 0.7;

    public ValueTask<Recognition?> RecognizeAsync(string text, StoryLibrary stories, CancellationToken cancellationToken) =>
        ValueTask.FromResult(stories.Phrases.Best(text, Threshold));
}
