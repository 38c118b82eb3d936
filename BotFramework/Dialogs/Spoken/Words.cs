using System.Text;

namespace LiveTakeover.BotFramework;

/// <summary>A word of a text, in lower case, and where it stands.</summary>
readonly record struct Word(string Text, int Start, int End);

static class Words
{
    /// <summary>Letters and digits make words, with the apostrophes inside them; a symbol or an emoji is one of its own.</summary>
    public static List<Word> Of(string? text)
    {
        var words = new List<Word>();
        if (text is null)
            return words;
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.GetRuneAt(text, i);
            var next = i + rune.Utf16SequenceLength;
            if (Rune.IsLetterOrDigit(rune) || (start >= 0 && rune.Value is '\'' or '’' && next < text.Length && char.IsLetter(text[next])))
            {
                if (start < 0)
                    start = i;
            }
            else
            {
                Close(i);
                if (Rune.IsSymbol(rune))
                    words.Add(new(rune.ToString(), i, next));
            }
            i = next;
        }
        Close(text.Length);
        return words;

        void Close(int end)
        {
            if (start >= 0)
                words.Add(new(text[start..end].ToLowerInvariant().Replace('’', '\''), start, end));
            start = -1;
        }
    }
}
