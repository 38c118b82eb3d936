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
public sealed record Understanding(RecognizedStory? Clear, IReadOnlyList<RecognizedStory> Near)
{
    /// <summary>Stories that share words with the text, but too few to ask about.</summary>
    public IReadOnlyList<RecognizedStory> Others { get; init; } = [];

    /// <summary>What the person says that they do not want.</summary>
    public string Refused { get; init; } = "";
}

/// <param name="IntentId">The recognised intent; null if a keyword matched.</param>
/// <param name="Phrase">The example phrase or keyword that matched.</param>
/// <param name="Score">The quality of the match, from 0 to 1.</param>
public sealed record RecognizedStory(Story Story, string? IntentId, string Phrase, double Score)
{
    /// <summary>What was said of the phrase.</summary>
    public IReadOnlyList<WordMatch> Words { get; init; } = [];

    /// <summary>Whether the phrase is a greeting, a thanks, a yes or a no, and nothing else.</summary>
    internal bool IsSmallTalk => StopWords.AreAllOf(Phrase);

    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"matched '{Phrase}' {Score:0.00}");
}

/// <param name="Said">What the person wrote.</param>
/// <param name="Meant">The word of a phrase for which it stands.</param>
public sealed record WordMatch(string Said, string Meant, WordLikeness Likeness);

/// <summary>Why one word stands for another.</summary>
public enum WordLikeness
{
    Same,

    /// <summary>Another form of the same word.</summary>
    Form,

    /// <summary>Both stand in a set of synonyms.</summary>
    Synonym,

    /// <summary>A slip of the keyboard.</summary>
    Slip,
}
