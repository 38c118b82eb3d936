using LiveTakeover.BotFramework;

namespace LiveTakeover.Handoff.Conversations.Files;

public static class FileName
{
    private const int Longest = 200, LongestExtension = 20;

    /// <summary>
    /// The last segment of what may be a path on another machine, as it may be shown (<see cref="NameText"/>). A long name loses the end
    /// of what stands before its extension.
    /// </summary>
    public static string Plain(string name)
    {
        var plain = NameText.Plain(name[(name.LastIndexOfAny(['/', '\\']) + 1)..]);
        if (plain.AsSpan().ContainsAnyExcept('.', ' ')) return Cut(plain);
        return "blob";
    }

    private static string Cut(string name)
    {
        if (name.Length <= Longest) return name;
        var dot = name.LastIndexOf('.');
        var extension = dot > 0 && name.Length - dot <= LongestExtension ? name[dot..] : "";
        return ShortText.StartOf(name[..^extension.Length], Longest - extension.Length).TrimEnd() + extension;
    }
}
