using System.Text;
using System.Text.Json;
using LiveTakeover.AgentHub.Live;
using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Team.Closing;

namespace LiveTakeover.AgentHub.Transcripts;

/// <summary>Transcripts as JSON with every detail of every line: one document, or a list.</summary>
internal sealed class JsonForm(bool isList) : ITranscriptForm
{
    private static readonly JsonSerializerOptions Shape = Options();
    private bool isFirstDocument = true;
    private bool isFirstLine;

    public string ContentType => "application/json; charset=utf-8";

    public string Extension => "json";

    public void Begin(StringBuilder to) => to.Append(isList ? "[" : "");

    public void Open(StringBuilder to, Conversation conversation, ConversationEnding ending)
    {
        if (!isFirstDocument) to.Append(",\n");
        (isFirstDocument, isFirstLine) = (false, true);
        var head = JsonSerializer.Serialize(
            new Head(
                conversation.Id, conversation.ChannelId, new Person(conversation.UserId, conversation.UserName), conversation.Locale,
                conversation.CreatedAt, EndingView.Of(ending)!), Shape);
        to.Append(head.AsSpan(0, head.Length - 1)).Append(",\"entries\":[\n");
    }

    public void Add(StringBuilder to, Conversation conversation, TranscriptLine line)
    {
        if (!isFirstLine) to.Append(",\n");
        isFirstLine = false;
        var entry = line.Entry;
        to.Append(
            JsonSerializer.Serialize(
                new Line(entry.Seq, entry.At, EntryView.AuthorOf(entry.Author), line.Text, line.Reason, new RawJson(entry.Json)), Shape));
    }

    public void Close(StringBuilder to) => to.Append("\n]}");

    public void End(StringBuilder to) => to.Append(isList ? "]\n" : "\n");

    private static JsonSerializerOptions Options()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        HubJson.Configure(options);
        return options;
    }

    private sealed record Head(
        string ConversationId, string ChannelId, Person User, string? Locale, DateTimeOffset CreatedAt, EndingView Ending);

    private sealed record Person(string Id, string? Name);

    private sealed record Line(long Seq, DateTimeOffset At, AuthorView Author, string Text, StoryReason? Reason, RawJson Activity);
}
