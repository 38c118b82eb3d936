using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text. <see cref="End"/> is the index of its last character, not the index after it.</summary>
public class Token
{
    public int Start { get; set; }
    public int End { get; set; }
    public string Text { get; set; } = null!;

    /// <summary>The form used for comparison: by default the text in lower case.</summary>
    public string Normalized { get; set; } = null!;
}

public delegate List<Token> TokenizerFunction(string? text, string? locale = null);

public class Tokenizer
{
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Splits a text at spaces, punctuation and symbols; each emoji is a word.</summary>
    public static List<Token> DefaultTokenizerImpl(string? text, string? locale = null)
    {
        var tokens = new List<Token>();
        if (text is null) return tokens;
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            // A lone surrogate is not a character, but some keyboards have sent one.
            if (!Rune.TryGetRuneAt(text, at, out var rune)) rune = Rune.ReplacementChar;
            var isEmoji = !rune.IsBmp;
            if (isEmoji || IsBreak(rune.Value)) Close(at);
            else if (start < 0) start = at;
            at += rune.Utf16SequenceLength;
            if (isEmoji) tokens.Add(Word(text, at - rune.Utf16SequenceLength, at));
        }
        Close(text.Length);
        return tokens;

        void Close(int end)
        {
            if (start >= 0) tokens.Add(Word(text, start, end));
            start = -1;
        }
    }

    private static Token Word(string text, int start, int end) =>
        new() { Start = start, End = end - 1, Text = text[start..end], Normalized = text[start..end].ToLowerInvariant() };

    private static bool IsBreak(int letter) => letter is <= 0x2F or (>= 0x3A and <= 0x40) or (>= 0x5B and <= 0x60) or (>= 0x7B and <= 0xBF)
        or (>= 0x2B9 and <= 0x36F) or (>= 0x2000 and <= 0x2BFF) or (>= 0x2E00 and <= 0x2E7F);
}
