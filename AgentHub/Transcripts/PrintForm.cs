using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team.Closing;
using NodaTime;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>A transcript as a page to print or save as PDF. All text from people is encoded.</summary>
internal sealed class PrintForm(PrintWords words, DateTimeZone zone, Instant now) : ITranscriptForm
{
    private const string Style =
        """
        :root{color-scheme:light}body{max-width:46rem;margin:2rem auto;padding:0 1.25rem;font:1rem/1.5 Georgia,'Times New Roman',serif;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}
        h1{margin:0 0 .25rem;font-size:1.6rem;line-height:1.25}header{padding-bottom:1rem;border-bottom:2px solid #1a1a1a}header p{margin:0;color:#444}
        h2{margin:1.75rem 0 .5rem;padding-bottom:.2rem;border-bottom:1px solid #bbb;font-size:1rem;break-after:avoid}
        .line{display:grid;grid-template-columns:4.5rem minmax(0,1fr);gap:0 .75rem;margin:.6rem 0;break-inside:avoid}
        .line time{color:#555;font-size:.85rem;line-height:1.75;font-variant-numeric:tabular-nums}.line b{font-weight:600}.line p{margin:0;white-space:pre-wrap}
        .agent b{text-decoration:underline;text-underline-offset:.2em}.system{font-style:italic}.why{color:#555;font-size:.85rem}
        footer{margin-top:2rem;padding-top:.5rem;border-top:1px solid #bbb;color:#555;font-size:.85rem}@page{margin:18mm}@media print{body{margin:0;max-width:none;padding:0}}
        """;

    private LocalDate day;

    public string ContentType => "text/html; charset=utf-8";

    public string? Extension => null;

    public void Begin(StringBuilder to) => to.Append(CultureInfo.InvariantCulture, $"<!doctype html>\n<html lang=\"{words.Language}\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><style>{Style}</style>");

    public void Open(StringBuilder to, Conversation conversation, ConversationEnding ending)
    {
        var title = Text(words.Title(conversation.UserName ?? words.Guest));
        to.Append(CultureInfo.InvariantCulture, $"<title>{title}</title></head><body><header><h1 dir=\"auto\">{title}</h1>")
            .Append(CultureInfo.InvariantCulture, $"<p>{Text(words.Began(Moment(conversation.CreatedAt)))}</p>")
            .Append(CultureInfo.InvariantCulture, $"<p>{Text(words.Times(zone.Id))}</p>");
        foreach (var said in words.Said(ending)) to.Append(CultureInfo.InvariantCulture, $"<p dir=\"auto\">{Text(said)}</p>");
        to.Append("</header><main>\n");
    }

    public void Add(StringBuilder to, Conversation conversation, TranscriptLine line)
    {
        if (line.Text.Length == 0) return;
        var at = Instant.FromDateTimeOffset(line.Entry.At).InZone(zone);
        if (at.Date != day) to.Append(CultureInfo.InvariantCulture, $"<h2>{Text(at.Date.ToString("D", words.Culture))}</h2>\n");
        day = at.Date;
        to.Append(CultureInfo.InvariantCulture, $"<div class=\"line {line.Author}\"><time datetime=\"{line.Entry.At:O}\">{at.TimeOfDay.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}</time>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<div><b dir=\"auto\">{Text(words.Who(line.Entry.Author))}</b><p dir=\"auto\">{Text(line.Text)}</p>");
        if (line.Why is { } why) to.Append(CultureInfo.InvariantCulture, $"<p class=\"why\" dir=\"auto\">{Text(words.Because(why))}</p>");
        to.Append("</div></div>\n");
    }

    public void Close(StringBuilder to) =>
        to.Append(
            CultureInfo.InvariantCulture, $"</main><footer>{Text(words.Made(Moment(now.ToDateTimeOffset())))}</footer></body></html>\n");

    public void End(StringBuilder to)
    {
    }

    private string Moment(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(zone).LocalDateTime.ToString("f", words.Culture);

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
