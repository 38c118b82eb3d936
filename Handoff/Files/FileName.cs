using System.Text;

namespace LiveTakeover.Handoff;

public static class FileName
{
    private const int Longest = 200;

    /// <summary>The last part of what may be a path of another machine, without what no name should hold.</summary>
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
