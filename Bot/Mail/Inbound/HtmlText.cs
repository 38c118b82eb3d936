using System.Text;
using MimeKit.Text;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>Writes the text of an HTML e-mail, line by line. What was quoted begins with &gt;, as in a plain one.</summary>
internal static class HtmlText
{
    private static readonly HtmlTagId[] Unseen = [HtmlTagId.Style, HtmlTagId.Script, HtmlTagId.Title];

    private static readonly HtmlTagId[] Blocks =
    [
        HtmlTagId.BlockQuote, HtmlTagId.Br, HtmlTagId.Div, HtmlTagId.H1, HtmlTagId.H2, HtmlTagId.H3, HtmlTagId.H4, HtmlTagId.H5,
        HtmlTagId.H6, HtmlTagId.HR, HtmlTagId.LI, HtmlTagId.OL, HtmlTagId.P, HtmlTagId.Pre, HtmlTagId.Table, HtmlTagId.TR, HtmlTagId.UL,
    ];

    private static readonly HtmlTagId[] Apart = [HtmlTagId.P, HtmlTagId.BlockQuote, HtmlTagId.OL, HtmlTagId.UL, HtmlTagId.Table];

    public static string Of(string html)
    {
        var page = new Page();
        var tokens = new HtmlTokenizer(new StringReader(html)) { DecodeCharacterReferences = true };
        while (tokens.ReadNextToken(out var token))
        {
            if (token is HtmlTagToken tag) page.Tag(tag);
            else if (token is HtmlDataToken { Kind: HtmlTokenKind.Data or HtmlTokenKind.CData } data) page.Say(data.Data);
        }

        return page.ToString();
    }

    private sealed class Page
    {
        private readonly StringBuilder text = new();
        private readonly StringBuilder line = new();
        private HtmlTagId? unseen;
        private int quotes;
        private string? link;
        private int linkAt;

        public void Tag(HtmlTagToken tag)
        {
            if (unseen is { } hidden)
            {
                if (tag.IsEndTag && tag.Id == hidden) unseen = null;
                return;
            }

            if (Unseen.Contains(tag.Id) && tag is { IsEndTag: false, IsEmptyElement: false }) unseen = tag.Id;
            if (tag.Id == HtmlTagId.A) Link(tag);
            if (Blocks.Contains(tag.Id)) EndLine(isApart: Apart.Contains(tag.Id));
            if (tag.Id == HtmlTagId.BlockQuote) quotes = Math.Max(0, quotes + (tag.IsEndTag ? -1 : 1));
            if (tag is { Id: HtmlTagId.LI, IsEndTag: false }) line.Append("- ");
            if (tag.Id is HtmlTagId.TD or HtmlTagId.TH && !tag.IsEndTag) Say(" ");
        }

        /// <summary>White space of any kind is one space, as in a browser.</summary>
        public void Say(string words)
        {
            if (unseen is not null) return;
            foreach (var letter in words)
            {
                if (letter is not (' ' or '\t' or '\r' or '\n')) line.Append(letter);
                else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
            }
        }

        public override string ToString()
        {
            EndLine(isApart: false);
            return text.ToString();
        }

        private void Link(HtmlTagToken tag)
        {
            if (tag.IsEndTag && link is { } address)
            {
                var words = line.ToString(Math.Min(linkAt, line.Length), line.Length - Math.Min(linkAt, line.Length));
                if (!words.Contains(address, StringComparison.Ordinal)) Say($" ({address})");
            }

            linkAt = line.Length;
            link = tag.IsEndTag ? null : tag.Attributes.FirstOrDefault(attribute => attribute.Id == HtmlAttributeId.Href)?.Value;
            if (link is not null && !link.StartsWith("http", StringComparison.OrdinalIgnoreCase)) link = null;
        }

        private void EndLine(bool isApart)
        {
            var words = line.ToString().Trim();
            line.Clear();
            if (words.Length > 0) text.Append(quotes > 0 ? "> " : "").AppendLine(words);
            if (isApart && text.Length > 0) text.AppendLine();
        }
    }
}
