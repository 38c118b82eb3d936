using System.Net.Mail;
using System.Text.RegularExpressions;
using LiveTakeover.Dialogs.Running;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Requests;
using LiveTakeover.Handoff.Conversations.Visitors;

namespace LiveTakeover.Bot.Mail;

/// <summary>
/// Finds the e-mail address of a person: the one that their site states, or else what stories stored as <c>email</c> or
/// <c>contact</c>, or else the last one that they gave on the way to their request.
/// </summary>
internal sealed partial class PersonAddress(IVerifiedVisitors visitors, StoryMemory memory, UserRequests requests)
{
    /// <summary>In characters, as RFC 5321 has it.</summary>
    private const int Longest = 254;

    private static readonly string[] Attributes = ["email", "contact"];

    public async Task<string?> OfAsync(Conversation conversation, CancellationToken cancellationToken) =>
        Among((await visitors.OfUserAsync(conversation.UserId, cancellationToken))?.Attributes)
        ?? Among((await memory.OfAsync(conversation, cancellationToken)).Attributes)
        ?? In(await requests.OfConversationAsync(conversation.Id, cancellationToken));

    /// <summary>The first address in a text that somebody wrote; null if there is none.</summary>
    internal static string? In(string? text) =>
        text is null ? null : Pattern().Matches(text).Select(match => match.Value.TrimEnd('.')).FirstOrDefault(IsAddress);

    private static string? Among(IReadOnlyDictionary<string, string>? said) => said is null
        ? null
        : Attributes.Select(name => In(said.FirstOrDefault(one => one.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value))
            .FirstOrDefault(address => address is not null);

    private static string? In(UserRequest? request) => request is null
        ? null
        : request.StoryPath.Reverse().Select(step => In(step.Answer)).FirstOrDefault(address => address is not null) ?? In(request.Message);

    private static bool IsAddress(string text) =>
        text.Length <= Longest && MailAddress.TryCreate(text, out var address) && address.Address == text;

    // What any mailbox provider hands out. Quoted local parts and comments of RFC 5322 are not taken for an address.
    [GeneratedRegex(
        @"[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
