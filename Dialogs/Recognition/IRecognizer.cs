namespace LiveTakeover.Dialogs;

/// <summary>Tells what a person means. A cloud language service may stand in its place.</summary>
public interface IRecognizer
{
    /// <returns>The story whose trigger fits the text best, or null when none fits well enough.</returns>
    ValueTask<Recognition?> RecognizeAsync(string text, StoryLibrary stories, CancellationToken cancellationToken);
}

/// <param name="IntentId">The intent that was meant; null when a keyword decided.</param>
/// <param name="Phrase">The example or the keyword that fitted.</param>
/// <param name="Score">How well, from 0 to 1.</param>
public sealed record Recognition(Story Story, string? IntentId, string Phrase, double Score)
{
    public override string ToString() =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"matched '{Phrase}' {Score:0.00}");
}
