using System.Text;
using System.Text.RegularExpressions;
using LiveTakeover.BotFramework;
using MimeKit;
using MimeKit.Text;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>What the writer of an e-mail says, as plain text.</summary>
internal static partial class MailText
{
    // In the chat a line may be longer; nobody reads more than that.
    private const int Longest = 100_000;

    /// <summary>Before the first e-mail is read or written: the library asks only once which charsets there are.</summary>
    public static void ReadEveryCharset() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Of(MimeMessage mail)
    {
        var text = Kept(Plain(mail));
        // Whoever answers within the quote itself, or in a form that nobody knows, is shown with it.
        return OwnWords.In(text) is { Length: > 0 } own ? Tidy(own) : Tidy(text);
    }

    private static string Plain(MimeMessage mail)
    {
        var parts = mail.BodyParts.OfType<TextPart>().Where(part => !part.IsAttachment).ToList();
        var plain = Joined(parts.Where(part => part.IsPlain).Select(Unfolded));
        return plain.Length > 0 ? plain : Joined(parts.Where(part => part.IsHtml).Select(part => HtmlText.Of(part.Text)));
    }

    private static string Joined(IEnumerable<string> texts) => string.Join("\n\n", texts).Trim();

    // Programs that fold lines for the way say so (RFC 3676).
    private static string Unfolded(TextPart part) => part.IsFlowed
        ? new FlowedToText { DeleteSpace = part.ContentType.Parameters["delsp"] is "yes" or "Yes" or "YES" }.Convert(part.Text)
        : part.Text;

    // As every text from outside: without U+0000, and without half of a surrogate pair, in whose place runes have U+FFFD.
    private static string Kept(string text) =>
        string.Concat(text.ReplaceLineEndings("\n").EnumerateRunes().Where(rune => rune.Value != 0));

    private static string Tidy(string text) => Cut(BlankLines().Replace(text, "\n\n").Trim());

    private static string Cut(string text) => text.Length <= Longest ? text : ShortText.StartOf(text, Longest - 1) + "…";

    [GeneratedRegex(@"\n[\s\n]*\n", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();
}
