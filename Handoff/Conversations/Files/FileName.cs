using System.Text;

namespace LiveTakeover.Handoff.Conversations.Files;

public static class FileName
{
    private const int Longest = 200;

    /// <summary>The last segment of what may be a path on another machine, without characters that no file name should have.</summary>
    public static string Plain(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            if (!Rune.IsControl(rune)) plain.Append(rune);
        }

        return plain.Length == 0 ? "blob" : plain.ToString(0, Math.Min(plain.Length, Longest));
    }
}
