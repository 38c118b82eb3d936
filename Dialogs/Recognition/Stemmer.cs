using LiveTakeover.Dialogs.Model;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>Finds the stem of a word by Lucene's stemmers, and keeps those that it has found. Not for several threads at a time.</summary>
internal sealed class Stemmer(Language language)
{
    /// <summary>Longer words are no words of a language, and stay as they are.</summary>
    private const int Longest = 40;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly EnglishStemmer english = new();
    private readonly FrenchLightStemmer french = new();

    public string StemOf(string word)
    {
        if (word.Length is < 3 or > Longest) return word;
        return known.TryGetValue(word, out var stem) ? stem : known[word] = language == Language.French ? French(word) : English(word);
    }

    private string English(string word)
    {
        english.SetCurrent(word);
        english.Stem();
        return english.Current;
    }

    private string French(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, french.Stem(letters, letters.Length));
    }
}
