using MimeKit;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>
/// Tells e-mails of programs from those of people: automatic replies, news of failed deliveries, lists. None of them is an answer, and
/// what answers a program may never end.
/// </summary>
internal static class AutomaticMail
{
    // X-Auto-Response-Suppress is none of them: some servers add it to what people write.
    private static readonly string[] Programs =
        ["X-Autoreply", "X-Autorespond", "X-Failed-Recipients", "List-Id"];

    private static readonly string[] Precedences = ["bulk", "junk", "list", "auto_reply"];

    public static bool Is(HeaderList headers) =>
        headers[HeaderId.AutoSubmitted] is { } submitted && !submitted.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase)
        || headers[HeaderId.Precedence] is { } precedence && Precedences.Contains(precedence.Trim(), StringComparer.OrdinalIgnoreCase)
        || headers[HeaderId.ReturnPath]?.Trim() == "<>"
        || headers[HeaderId.ContentType] is { } type && type.TrimStart().StartsWith("multipart/report", StringComparison.OrdinalIgnoreCase)
        || headers.Any(header => Programs.Contains(header.Field, StringComparer.OrdinalIgnoreCase));
}
