using System.Text.RegularExpressions;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>
/// Cuts from an answer what mail programs add: the e-mail that is answered, with the line that announces it, and the signature. The
/// forms are those of the languages of the chat.
/// </summary>
internal static partial class OwnWords
{
    // Programs fold the line that announces a quote.
    private const int LongestAnnouncement = 3;

    public static string In(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd()).ToList();
        var own = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (lines[at] == "--" || IsForwarded(lines, at)) break;
            if (lines[at].StartsWith('>') || Device().IsMatch(lines[at])) continue;
            if (Announcement(lines, at) is > 0 and var length)
            {
                // A quote with marks has an end, and what follows is the person's. One without goes to the end.
                if (!IsQuote(lines.Skip(at + length))) break;
                at += length - 1;
                continue;
            }

            own.Add(lines[at]);
        }

        return string.Join('\n', own).Trim();
    }

    private static int Announcement(List<string> lines, int at)
    {
        if (!FirstWord().IsMatch(lines[at])) return 0;
        for (var length = 1; length <= LongestAnnouncement && at + length <= lines.Count; length++)
        {
            var announced = string.Join(' ', lines.Skip(at).Take(length));
            if (announced.Any(char.IsAsciiDigit) && Wrote().IsMatch(announced)) return length;
        }

        return 0;
    }

    private static bool IsQuote(IEnumerable<string> rest) => rest.FirstOrDefault(line => line.Length > 0)?.StartsWith('>') is true;

    // Outlook quotes without a mark, below a line or below the old e-mail's own headers.
    private static bool IsForwarded(List<string> lines, int at) =>
        Divider().IsMatch(lines[at])
        || (From().IsMatch(lines[at]) && lines.Skip(at + 1).Take(4).Any(line => Sent().IsMatch(line)));

    [GeneratedRegex(@"^(On|Le|Am|El|Il|Em|Op)\s", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FirstWord();

    [GeneratedRegex(
        @"^.{1,400}\s(wrote|a écrit|schrieb( .{1,200})?|escribió|ha scritto|escreveu|schreef( .{1,200})?)\s?:$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Wrote();

    [GeneratedRegex(
        @"^-{2,}\s?(Original Message|Message d.origine|Forwarded message|Message transféré|Ursprüngliche Nachricht|Mensaje original"
            + @"|Messaggio originale|Mensagem original|Oorspronkelijk bericht)\s?-{2,}$|^_{20,}$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Divider();

    [GeneratedRegex(@"^\*?(From|De|Von|Da|Van)\s?:", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex From();

    [GeneratedRegex(
        @"^\*?(Sent|Date|Envoyé|Gesendet|Enviado|Enviada|Inviato|Data|Verzonden)\s?:",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Sent();

    [GeneratedRegex(
        @"^(Sent from my|Envoyé de mon|Envoyé depuis mon|Von meinem|Enviado desde mi|Inviato da|Enviado do meu|Verzonden vanaf mijn)\s"
            + @"[\w -]{2,30}( gesendet)?\.?$|^(Get|Obtenez|Télécharger) Outlook .{1,100}$",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Device();
}
