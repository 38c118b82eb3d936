using System.Globalization;
using System.Text;

namespace LiveTakeover.Dialogs.Texts;

/// <summary>Normalises texts for comparison, without case, accents and punctuation.</summary>
internal static class NormalText
{
    /// <summary>"Où EST l'œuvre ?" is "ou est l oeuvre".</summary>
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        var gap = false;
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark) continue;
            if (!char.IsLetterOrDigit(letter) && !char.IsSurrogate(letter))
            {
                gap = plain.Length > 0;
                continue;
            }

            if (gap)
                plain.Append(' ');
            gap = false;
            Append(plain, char.ToLowerInvariant(letter));
        }

        return plain.ToString();
    }

    public static bool Same(string left, string right) => Of(left) == Of(right);

    private static void Append(StringBuilder plain, char letter)
    {
        switch (letter)
        {
            case 'œ': plain.Append("oe"); break;
            case 'æ': plain.Append("ae"); break;
            case 'ß': plain.Append("ss"); break;
            default: plain.Append(letter); break;
        }
    }
}
