using System.Globalization;
using System.Text;
using LiveTakeover.Dialogs.Model;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Bot.WebChat;

/// <summary>A conversation as its person saw it, with time (UTC), author and text per line.</summary>
internal sealed class Transcript(ConversationLog log, ConversationService conversations)
{
    private static readonly LocalizedText You = new("You", "Vous"), Agent = new("Support agent", "Agent du support"),
    Bot = new("Bot", "Bot");

    /// <summary>Sends each page of the log before it reads the next, so that a reader who is slow makes the host hold one page.</summary>
    public async Task WriteAsync(string conversationId, HttpResponse response)
    {
        var aborted = response.HttpContext.RequestAborted;
        var language = Languages.OfLocale((await conversations.FindAsync(conversationId, aborted))?.Locale);
        var text = new StringBuilder();
        long after = 0;
        while (await log.ReadAsync(conversationId, after, cancellationToken: aborted) is [.., var last] page)
        {
            after = last.Seq;
            foreach (var entry in page)
                if (entry.IsForPerson && entry.Type == ActivityTypes.Message) Write(text, entry, language);
            await response.WriteAsync(text.ToString(), aborted);
            text.Clear();
        }
    }

    private static void Write(StringBuilder text, LogEntry entry, Language language)
    {
        string[] said = [entry.Activity.Text ?? "", .. (entry.Activity.Attachments ?? []).Select(Describe)];
        var line = string.Join(' ', said.Where(part => part.Length > 0));
        text.AppendLine(CultureInfo.InvariantCulture, $"{entry.At.UtcDateTime:yyyy-MM-dd HH:mm:ss}Z  {Who(entry, language)}: {line}");
    }

    private static string Who(LogEntry entry, Language language) => entry.Author.Kind switch
    {
        AuthorKind.User => You.In(language),
        AuthorKind.Agent when LineMark.Of(entry.Activity)?.Agent is { Name: var name } => name,
        AuthorKind.Agent => Agent.In(language),
        AuthorKind.Bot => Bot.In(language),
        _ => "–",
    };

    private static string Describe(Attachment attachment) =>
        $"[{attachment.Name ?? attachment.ContentType} {attachment.ContentUrl}".TrimEnd() + "]";
}
