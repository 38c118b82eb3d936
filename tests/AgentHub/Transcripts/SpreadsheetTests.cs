using System.Text;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.AgentHub.Tests.Transcripts;

/// <summary>What a person says does not run in the spreadsheet of whoever exports it, by whatever sign it divides a row.</summary>
public sealed class SpreadsheetTests : IAsyncLifetime
{
    private static readonly string[] Signs = ["=", "+", "-", "@", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"];
    private static readonly string[] Before =
    [
        "", " ", "\t", "\r", "\n", "\r\n", "\u00A0", "\u200B", "\uFEFF", "\"", "\"\"", "'", ";", ",", "|", "a;", "a,", "a|", "a\t", "a\n",
        "a\";", "a; ", "a;\"", "a\r\n ", ";;", "\"\";\"",
    ];

    private readonly Hub hub = new();

    public Task InitializeAsync() => hub.InitializeAsync();

    public Task DisposeAsync() => hub.DisposeAsync();

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task No_cell_is_a_formula(char separator)
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        foreach (var before in Before)
            foreach (var sign in Signs) await AdaSaysAsync($"{before}{sign}HYPERLINK(\"https://mallory.example\")");

        var csv = Encoding.UTF8.GetString((await grace.SendBytesAsync(HttpMethod.Get, "conversations/c1/transcript.csv")).Bytes);

        var cells = Cells(csv.TrimStart('\uFEFF'), separator).ToList();
        cells.Count.ShouldBeGreaterThan(Before.Length * Signs.Length);
        cells.Where(cell => Signs.Any(cell.TrimStart(' ', '\t', '\r', '\n', '\u00A0', '\u200B', '\uFEFF').StartsWith)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_line_without_a_formula_is_written_at_once()
    {
        var grace = await hub.MemberAsync("Grace", Role.SupportAgent);
        var text = "a" + new string('\n', 60_000) + "b";
        await AdaSaysAsync(text);

        var csv = Encoding.UTF8.GetString((await grace.SendBytesAsync(HttpMethod.Get, "conversations/c1/transcript.csv")).Bytes);

        csv.ShouldContain(text);
    }

    /// <summary>
    /// As spreadsheets read them: a quote at the beginning of a cell ends at the next single one, and what follows is text.
    /// </summary>
    private static IEnumerable<string> Cells(string csv, char separator)
    {
        for (var at = 0; at < csv.Length; at++)
        {
            var cell = new StringBuilder();
            if (csv[at] == '"')
            {
                for (at++; at < csv.Length && (csv[at] != '"' || csv.AsSpan(at).StartsWith("\"\"")); at++)
                {
                    cell.Append(csv[at]);
                    if (csv[at] == '"') at++;
                }

                at++;
            }

            for (; at < csv.Length && csv[at] != separator && csv[at] is not ('\r' or '\n'); at++) cell.Append(csv[at]);
            yield return cell.ToString();
        }
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
