using System.Globalization;
using System.Text;
using LiveTakeover.Handoff;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot;

/// <summary>A conversation as its person saw it, a line each: when (UTC), who, what.</summary>
internal static class Transcript
{
    public static async Task<string> WriteAsync(ConversationLog log, string conversationId, CancellationToken cancellationToken)
    {
        var text = new StringBuilder();
        long after = 0;
        while (await log.ReadAsync(conversationId, after, cancellationToken: cancellationToken) is { Count: > 0 } entries)
        {
            after = entries[^1].Seq;
            foreach (var entry in entries.Where(entry => entry.Activity.Type == ActivityTypes.Message)) Write(text, entry);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, LogEntry entry)
    {
        string[] said = [entry.Activity.Text ?? "", .. (entry.Activity.Attachments ?? []).Select(Describe)];
        var line = string.Join(' ', said.Where(part => part.Length > 0));
        text.AppendLine(CultureInfo.InvariantCulture, $"{entry.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {Who(entry.Author.Kind)}: {line}");
    }

    private static string Who(AuthorKind kind) => kind switch
    {
        AuthorKind.User => "You",
        AuthorKind.Agent => "Support agent",
        AuthorKind.Bot => "Bot",
        _ => "–",
    };

    private static string Describe(Attachment attachment) => $"[{attachment.Name ?? attachment.ContentType} {attachment.ContentUrl}".TrimEnd() + "]";
}
