using System.Buffers;
using System.Security.Cryptography;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>The id of a conversation, a person or a file: unguessable, and safe in a path segment without escaping.</summary>
public static class OpaqueId
{
    private const int Length = 22;
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    public static bool IsWellFormed(string id) => id.Length == Length && !id.AsSpan().ContainsAnyExcept(Letters);
}
