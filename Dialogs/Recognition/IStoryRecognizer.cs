using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>Recognises what a person means. A cloud language service can replace the default.</summary>
public interface IStoryRecognizer
{
    /// <returns>The story whose trigger fits the text best; null if none fits well enough.</returns>
    ValueTask<RecognizedStory?> RecognizeAsync(string text, StoryLibrary stories, CancellationToken cancellationToken);

    /// <summary>Also tells which stories come near. A recognizer that cannot say so leaves this as it is.</summary>
    async ValueTask<Understanding> UnderstandAsync(string text, StoryLibrary stories, CancellationToken cancellationToken) =>
        await RecognizeAsync(text, stories, cancellationToken) is { } clear ? new(clear, [clear]) : new(null, []);
}

/// <summary>What a text means.</summary>
/// <param name="Clear">The story that is meant; null if none fits well enough, or two fit as well.</param>
/// <param name="Near">The stories that come near, the nearest first.</param>
public sealed record Understanding(RecognizedStory? Clear, IReadOnlyList<RecognizedStory> Near);

/// <param name="IntentId">The recognised intent; null if a keyword matched.</param>
/// <param name="Phrase">The example phrase or keyword that matched.</param>
/// <param name="Score">The quality of the match, from 0 to 1.</param>
public sealed record RecognizedStory(Story Story, string? IntentId, string Phrase, double Score)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"matched '{Phrase}' {Score:0.00}");
}
