using System.Globalization;
using System.Text;

namespace LiveTakeover.Dialogs.Texts;

/// <summary>
/// Takes letters apart: "é" is "e", "ﬁ" is "fi". It goes through the text in slices, because normalising a run of combining marks
/// takes time by the square of its length. Accents are left out before that, so the slices do not change the result.
/// </summary>
internal ref struct Decomposed(ReadOnlySpan<char> text)
{
    private const int Slice = 64;

    /// <summary>No character has a longer decomposition.</summary>
    private const int MostLetters = 18;

    private readonly ReadOnlySpan<char> whole = text;
    private int read;

    /// <summary>The longest that <see cref="Next"/> writes.</summary>
    public const int Longest = Slice * MostLetters;

    /// <summary>How much of the text has been read.</summary>
    public readonly int Read => read;

    public readonly bool IsOver => read == whole.Length;

    /// <summary>Writes the next letters without their accents.</summary>
    /// <returns>How many it has written; 0 can be written before the end.</returns>
    public int Next(scoped Span<char> letters)
    {
        Span<char> slice = stackalloc char[Slice];
        var count = 0;
        var isAscii = true;
        var start = read;
        while (count < Slice - 1 && read - start < Slice * 4 && !IsOver)
        {
            Rune.DecodeFromUtf16(whole[read..], out var rune, out var length);
            read += length;
            if (!rune.IsAscii && Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark) continue;
            isAscii &= rune.IsAscii;
            count += rune.EncodeToUtf16(slice[count..]);
        }

        Effort.Spend(read - start);
        if (isAscii)
        {
            slice[..count].CopyTo(letters);
            return count;
        }

        return slice[..count].TryNormalize(letters, out var written, NormalizationForm.FormKD)
            ? WithoutAccents(letters[..written])
            : throw new InvalidOperationException("A character has a longer decomposition than Unicode allows.");
    }

    private static int WithoutAccents(Span<char> letters)
    {
        var count = 0;
        foreach (var letter in letters)
            if (char.IsAscii(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                letters[count++] = letter;
        return count;
    }
}
