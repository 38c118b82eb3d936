using System.Net;
using System.Text;
using MimeKit;

namespace LiveTakeover.Bot.Mail;

/// <summary>What an e-mail says, before it has a form.</summary>
/// <param name="Language">The language of its words.</param>
/// <param name="Subject">One line.</param>
/// <param name="Paragraphs">What is said above the button.</param>
/// <param name="Quote">Somebody's own words, as they wrote them; null without.</param>
/// <param name="Button">The words of the link.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Small">What is said below.</param>
internal sealed record Letter(
    string Language, string Subject, IReadOnlyList<string> Paragraphs, string? Quote, string Button, string Address,
    IReadOnlyList<string> Small)
{
    /// <summary>Files that somebody sent, by their names, and where they are.</summary>
    public IReadOnlyList<(string Name, string Address)> Files { get; init; } = [];

    /// <summary>The words of the link by which a person is sent no more, and its address.</summary>
    public (string Words, string Address)? Unsubscribe { get; init; }

    /// <summary>Plain text and HTML, of which a reader shows one.</summary>
    public MimeEntity Body => new BodyBuilder { TextBody = Text(), HtmlBody = Html() }.ToMessageBody();

    private string Text()
    {
        var text = new StringBuilder();
        foreach (var paragraph in Paragraphs) text.AppendLine(paragraph).AppendLine();
        if (Quote is not null) text.AppendLine("> " + Quote.ReplaceLineEndings("\n> ")).AppendLine();
        foreach (var (name, address) in Files) text.AppendLine(name + ":").AppendLine(address).AppendLine();
        text.AppendLine(Button + ":").AppendLine(Address).AppendLine();
        foreach (var line in Small) text.AppendLine(line);
        if (Unsubscribe is var (words, way)) text.AppendLine().AppendLine(words + ":").AppendLine(way);
        return text.ToString();
    }

    // Mail programs know neither style sheets nor scripts worth the name: few styles, beside their elements. All words are escaped.
    private string Html()
    {
        var html = new StringBuilder("<!doctype html><html lang=\"").Append(Language).Append("\"><head><meta charset=\"utf-8\"><title>")
            .Append(Of(Subject)).Append("</title></head><body style=\"margin:0;padding:24px;font:16px/1.5 sans-serif;")
            .Append("color:#1b1b1b;background:#ffffff\">");
        foreach (var paragraph in Paragraphs) html.Append("<p dir=\"auto\">").Append(Of(paragraph)).Append("</p>");
        if (Quote is not null)
            html.Append("<blockquote dir=\"auto\" style=\"margin:16px 0;padding:8px 16px;border-left:4px solid #8a4b0c\">")
                .Append(Lines(Quote)).Append("</blockquote>");
        foreach (var (name, address) in Files)
            html.Append("<p dir=\"auto\"><a href=\"").Append(Of(address)).Append("\" style=\"color:#8a4b0c\">").Append(Of(name))
                .Append("</a></p>");
        html.Append("<p><a href=\"").Append(Of(Address)).Append("\" style=\"display:inline-block;padding:10px 18px;border-radius:6px;")
            .Append("color:#ffffff;background:#8a4b0c;text-decoration:none\">").Append(Of(Button)).Append("</a></p>");
        foreach (var line in Small) html.Append("<p style=\"font-size:13px;color:#555555\">").Append(Of(line)).Append("</p>");
        if (Unsubscribe is var (words, way))
            html.Append("<p style=\"font-size:13px\"><a href=\"").Append(Of(way)).Append("\" style=\"color:#555555\">")
                .Append(Of(words)).Append("</a></p>");
        return html.Append("</body></html>").ToString();
    }

    private static string Lines(string text) => Of(text).ReplaceLineEndings("<br>");

    private static string Of(string text) => WebUtility.HtmlEncode(text);
}
