using System.Diagnostics;
using System.Text;
using System.Xml.Linq;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace LiveTakeover.AgentHub.Tests.Transcripts;

/// <summary>An exported table in LibreOffice, by whatever sign its reader divides rows: no cell of it computes.</summary>
public sealed class LibreOfficeTests : IAsyncLifetime
{
    private const string Program = "soffice";
    private static readonly XNamespace Table = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly string[] Signs = ["=", "+", "-", "@", "%", "|", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"];
    private static readonly string[] Before = ["", " ", "\t", "\n", "\r\n", "\u00A0", "\u200B", "\"", "'", "bonjour;", "a,", "a|", "a\t", "a\n", "a\";", "a;\"", "a; ", ";;", "a\r\n "];
    private static readonly string[] Formulas = ["1+1", "HYPERLINK(\"https://mallory.example\";\"x\")", "A1", "cmd|' /C calc'!A0"];

    private readonly Hub hub = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("calc");

    public Task InitializeAsync() => hub.InitializeAsync();

    public async Task DisposeAsync()
    {
        await hub.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task No_cell_is_a_formula_and_what_was_said_is_there(char separator)
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        foreach (var before in Before)
            foreach (var sign in Signs)
                foreach (var formula in Formulas) await AdaSaysAsync(before + sign + formula);
        var csv = Encoding.UTF8.GetString((await grace.SendBytesAsync(HttpMethod.Get, "conversations/c1/transcript.csv")).Bytes);

        // The last row is a formula, so that one that is found is known to be found.
        var sheet = await OpenAsync(csv + "=1+1\r\n", separator);

        sheet.Descendants(Table + "table-cell").Where(cell => cell.Attribute(Table + "formula") is not null)
            .Select(cell => cell.Attribute(Table + "formula")!.Value).ShouldBe(["of:=1+1"]);
        string.Concat(sheet.Descendants(Text + "p").Select(part => part.Value)).ShouldContain("mallory.example");
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task An_agents_name_is_no_formula_in_the_figures_either(char separator)
    {
        var bob = await hub.MemberAsync($"Bob{separator}=1+1", Role.SupportAgent);
        await hub.AdaIsOnlineAsync();
        await hub.AdaAsksAsync();
        await bob.PostAsync("conversations/c1/control");
        var csv = Encoding.UTF8.GetString((await bob.SendBytesAsync(HttpMethod.Get, "figures.csv?by=agent")).Bytes);
        csv.ShouldContain("Bob");

        var sheet = await OpenAsync(csv, separator);

        sheet.Descendants(Table + "table-cell").Where(cell => cell.Attribute(Table + "formula") is not null).ShouldBeEmpty();
    }

    private async Task<XElement> OpenAsync(string csv, char separator)
    {
        var file = Path.Combine(folder.FullName, "table.csv");
        await File.WriteAllTextAsync(file, csv);
        // Text in quotes is not taken for text, and formulas are computed: as Excel does by itself.
        var filter = $"CSV:{(int)separator},34,UTF8,1,,0,false,true,false,false,false,0,true";
        var start = new ProcessStartInfo(
            Program,
            [
                $"-env:UserInstallation={new Uri(Path.Combine(folder.FullName, "profile"))}", "--headless", "--convert-to", "fods",
                $"--infilter={filter}", "--outdir", folder.FullName, file,
            ])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var converting = Process.Start(start)!;
        var said = await converting.StandardOutput.ReadToEndAsync() + await converting.StandardError.ReadToEndAsync();
        await converting.WaitForExitAsync();
        var converted = Path.Combine(folder.FullName, "table.fods");
        File.Exists(converted).ShouldBeTrue(said);
        return XElement.Parse(await File.ReadAllTextAsync(converted));
    }

    private Task<LogEntry> AdaSaysAsync(string text) => hub.Get<Inbox>().ReceiveAsync(new Activity
    {
        Type = ActivityTypes.Message,
        Text = text,
        ChannelId = "directline",
        From = new ChannelAccount("ada", "=Ada()", RoleTypes.User),
        Recipient = new ChannelAccount("bot", "Bot", RoleTypes.Bot),
        Conversation = new ConversationAccount { Id = "c1" },
    });
}
