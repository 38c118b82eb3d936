using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;
using OtpNet;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>
/// Leads an answer into its conversation: a token of the conversation's id and a signature, which nobody else can make. It stands in the
/// address that an e-mail is answered to and in the ids that an answer refers to, since some programs keep only one of them.
/// </summary>
internal sealed partial class ReplyTokens(ReplyKey key)
{
    private const int SignatureBytes = 10;

    // A stranger may write a header as long as an e-mail.
    private const int MostTried = 200;

    private static readonly HeaderId[] Places = [HeaderId.To, HeaderId.Cc, HeaderId.InReplyTo, HeaderId.References];
    private static readonly string[] DeliveryPlaces = ["Delivered-To", "X-Original-To", "Envelope-To"];

    public async ValueTask<string> OfAsync(string conversationId, CancellationToken cancellationToken)
    {
        var (id, secret) = (Encoding.UTF8.GetBytes(conversationId), await key.OpenAsync(cancellationToken));
        byte[] signed = [.. id, .. Sign(id, secret)];
        // Lower case, since an address may lose its case on the way.
        return Base32Encoding.ToString(signed).TrimEnd('=').ToLowerInvariant();
    }

    /// <returns>The id of the conversation; null if no header has a token that this host signed.</returns>
    public async ValueTask<string?> ConversationOfAsync(HeaderList headers, CancellationToken cancellationToken)
    {
        var secret = await key.OpenAsync(cancellationToken);
        return headers.Where(header => Places.Contains(header.Id) || IsDeliveryPlace(header.Field))
            .SelectMany(header => Token().Matches(header.Value).Select(match => match.Value))
            .Take(MostTried).Select(token => Verified(token, secret)).FirstOrDefault(id => id is not null);
    }

    private static bool IsDeliveryPlace(string field) => DeliveryPlaces.Contains(field, StringComparer.OrdinalIgnoreCase);

    private static string? Verified(string token, byte[] secret)
    {
        var bytes = Base32Encoding.ToBytes(token);
        if (bytes.Length <= SignatureBytes) return null;
        var id = bytes.AsSpan(0, bytes.Length - SignatureBytes);
        return CryptographicOperations.FixedTimeEquals(Sign(id, secret), bytes.AsSpan(id.Length)) ? Encoding.UTF8.GetString(id) : null;
    }

    private static byte[] Sign(ReadOnlySpan<byte> id, byte[] secret) => HMACSHA256.HashData(secret, id)[..SignatureBytes];

    [GeneratedRegex("[a-zA-Z2-7]{24,400}", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
