using System.Text;
using LiveTakeover.Bot.Mail.Inbound;
using MimeKit;

namespace LiveTakeover.Bot.Tests.Mail.Inbound;

/// <summary>E-mails as mail programs write them, and what their writers say in them.</summary>
public sealed class MailTextTests
{
    static MailTextTests() => MailText.ReadEveryCharset();

    [Theory]
    // Gmail, which folds its line; Apple; Thunderbird; and in other languages.
    [InlineData("Yes.\n\nOn Mon, Nov 30, 2026 at 7:45 PM Maison Lumen <\nreply@example.org> wrote:\n\n> Hello,\n> which?", "Yes.")]
    [InlineData("Yes.\n\n> On 30 Nov 2026, at 19:45, Lumen <a@b.org> wrote:\n> \n> Hello", "Yes.")]
    [InlineData("Oui.\n\nLe lun. 30 nov. 2026 à 19:45, Maison Lumen <reply@example.org> a écrit :\n> Bonjour", "Oui.")]
    [InlineData("Oui.\n\nLe 30/11/2026 à 19:45, Maison Lumen a écrit :\n> Bonjour", "Oui.")]
    [InlineData("Ja.\n\nAm 30.11.26 um 19:45 schrieb Maison Lumen:\n> Hallo", "Ja.")]
    [InlineData("Sí.\n\nEl lun, 30 nov 2026 a las 19:45, Lumen (<a@b.org>) escribió:\n> Hola", "Sí.")]
    // Outlook quotes without a mark.
    [InlineData("Yes.\n\nFrom: Lumen <a@b.org>\nSent: Monday, November 30, 2026 7:45 PM\nTo: Ada\nSubject: x\n\nHello,", "Yes.")]
    [InlineData("Oui.\n\nDe : Lumen <a@b.org>\nEnvoyé : lundi 30 novembre 2026 19:45\nÀ : Ada\n\nBonjour,", "Oui.")]
    [InlineData("Yes.\n\n-----Original Message-----\nFrom: Lumen\n\nHello,", "Yes.")]
    [InlineData("Oui.\n\n-----Message d’origine-----\nDe : Lumen\n\nBonjour,", "Oui.")]
    [InlineData("Yes.\n\n________________________________\nVon: Lumen\n\nHello,", "Yes.")]
    // Signatures.
    [InlineData("Yes.\n\n-- \nAda Lovelace\n+33 6 12 34 56 78", "Yes.")]
    [InlineData("Yes.\n\nSent from my iPhone", "Yes.")]
    [InlineData("Oui.\n\nEnvoyé de mon iPhone", "Oui.")]
    // Below or within the quote.
    [InlineData(
        "On 11/30/26 19:45, Lumen wrote:\n> Which lamp?\n\nThe blue one.\n\n> Which year?\n\nLast year.", "The blue one.\n\n\nLast year.")]
    // What only looks like it.
    [InlineData("On the box somebody wrote:\nfragile", "On the box somebody wrote:\nfragile")]
    [InlineData("Le chat a 3 ans.\nIl a écrit", "Le chat a 3 ans.\nIl a écrit")]
    [InlineData("From: the kitchen\nto the hall", "From: the kitchen\nto the hall")]
    public void Only_the_writers_own_words_are_kept(string text, string own) => OwnWords.In(text).ShouldBe(own);

    [Fact]
    public void Who_says_nothing_but_a_quote_is_shown_with_it() =>
        MailText.Of(Plain("> Which lamp?\n> The blue one.")).ShouldBe("> Which lamp?\n> The blue one.");

    [Fact]
    public void An_html_e_mail_is_plain_text_without_scripts_styles_and_quotes()
    {
        const string html =
            """
            <html><head><title>x</title><style>p { color: red }</style></head><body><p>Hello&nbsp;you,</p>
            <div>the <b>blue</b>
             one &lt;b&gt; <a href="https://example.org/l?a=1&amp;b=2">here</a></div><script>alert(1)</script>
            <ul><li>one<li>two</ul><div>On Mon, Nov 30, 2026 at 7:45 PM Lumen wrote:</div><blockquote><p>Which?</p></blockquote></body>
            """;
        MailText.Of(new MimeMessage { Body = new TextPart("html") { Text = html } }).ShouldBe(
            "Hello\u00a0you,\n\nthe blue one <b> here (https://example.org/l?a=1&b=2)\n\n- one\n- two");
    }

    [Fact]
    public void The_plain_text_is_read_where_there_are_both() => MailText.Of(
        new MimeMessage { Body = new BodyBuilder { TextBody = "plain", HtmlBody = "<p>html</p>" }.ToMessageBody() }).ShouldBe("plain");

    [Theory]
    [InlineData("windows-1252", "déjà vu – “€”")]
    [InlineData("iso-8859-15", "déjà €")]
    [InlineData("shift_jis", "ランプ")]
    [InlineData("koi8-r", "лампа")]
    [InlineData("utf-8", "lampe 💡")]
    public void Every_charset_is_read(string charset, string text)
    {
        var part = new TextPart("plain") { Content = new MimeContent(new MemoryStream(Encoding.GetEncoding(charset).GetBytes(text))) };
        part.ContentType.Charset = charset;
        MailText.Of(new MimeMessage { Body = part }).ShouldBe(text);
    }

    [Fact]
    public void Folded_lines_are_unfolded_where_the_program_says_so()
    {
        var part = new TextPart("plain") { Text = "The blue one \r\nfrom last year.\r\n\r\nThank you.\r\n" };
        part.ContentType.Format = "flowed";
        MailText.Of(new MimeMessage { Body = part }).ShouldBe("The blue one from last year.\n\nThank you.");
    }

    [Fact]
    public void No_text_holds_what_a_store_cannot_keep_and_none_is_read_without_end()
    {
        MailText.Of(Plain("a\0b")).ShouldBe("ab");
        var endless = new string('>', 3_000_000) + "\n" + string.Concat(Enumerable.Repeat("On 1 \n", 300_000));
        MailText.Of(Plain(endless)).Length.ShouldBeLessThanOrEqualTo(100_000);
        HtmlText.Of(string.Concat(Enumerable.Repeat("<div><blockquote>", 200_000)) + "deep").Trim().ShouldBe("> deep");
    }

    private static MimeMessage Plain(string text) => new() { Body = new TextPart("plain") { Text = text } };
}
