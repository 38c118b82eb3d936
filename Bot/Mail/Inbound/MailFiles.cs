using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Files;
using LiveTakeover.Handoff.Conversations.Log;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>Keeps the files of an e-mail, within the limits for files that people send in the chat.</summary>
internal sealed class MailFiles(SentFiles files, IOptions<UploadRules> rules)
{
    private const int MostFiles = 10;

    // Below that, a picture in the text is the logo of a signature, or counts who opens the e-mail.
    private const int SmallestPicture = 8 * 1024;

    /// <returns>The files, and the names of those that were not taken.</returns>
    public async Task<(IList<Attachment> Kept, IReadOnlyList<string> LeftOut)> KeepAsync(
        MimeMessage mail, Conversation conversation, CancellationToken cancellationToken)
    {
        var (kept, leftOut, bytes) = (new List<Attachment>(), new List<string>(), 0L);
        foreach (var part in mail.BodyParts.Where(part => (part.IsAttachment || part is not TextPart) && !IsSignature(part)))
        {
            var content = await ContentAsync(part, cancellationToken);
            if (!part.IsAttachment && content.Length < SmallestPicture) continue;
            var name = NameOf(part);
            var isWithin = kept.Count < MostFiles && bytes + content.Length <= rules.Value.MaxBytes;
            if (isWithin && await KeepAsync(conversation, part, name, content, cancellationToken) is { } attachment)
            {
                bytes += content.Length;
                kept.Add(attachment);
            }
            else if (leftOut.Count < MostFiles)
            {
                leftOut.Add(name);
            }
        }

        return (kept, leftOut);
    }

    /// <returns>Null if a quota is used up.</returns>
    private async Task<Attachment?> KeepAsync(
        Conversation conversation, MimeEntity part, string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            var type = part.ContentType.MimeType;
            var id = await files.KeepAsync(conversation.Id, AuthorKind.User, name, type, content, cancellationToken);
            return new Attachment(type, PublicAddress.OfFile(id, conversation.Reference.ServiceUrl), name: name);
        }
        catch (UploadQuotaException)
        {
            return null;
        }
    }

    private static bool IsSignature(MimeEntity part) =>
        part.ContentType.MediaSubtype.EndsWith("-signature", StringComparison.OrdinalIgnoreCase);

    private static async Task<ReadOnlyMemory<byte>> ContentAsync(MimeEntity part, CancellationToken cancellationToken)
    {
        var content = new MemoryStream();
        if (part is MimePart { Content: { } held }) await held.DecodeToAsync(content, cancellationToken);
        else if (part is MessagePart { Message: { } forwarded }) await forwarded.WriteToAsync(content, cancellationToken);
        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static string NameOf(MimeEntity part)
    {
        var name = part is MessagePart { Message.Subject: { } subject } ? $"{subject}.eml" : part.ContentDisposition?.FileName;
        return FileName.Plain(name ?? part.ContentType.Name ?? $"file.{part.ContentType.MediaSubtype}");
    }
}
