using System.Globalization;

namespace LiveTakeover.Stories.Benchmarks;

/// <summary>How many and how long. The defaults are those of docs/benchmarks.md.</summary>
/// <param name="Stories">Stories of ten steps each.</param>
/// <param name="Frames">Of each measurement.</param>
/// <param name="Picture">Where a picture of the page is put; null: nowhere.</param>
internal sealed record Plan(int Stories, int Frames, string? Picture)
{
    public static Plan Parse(string[] args)
    {
        string? Text(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;
        int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
        return new(Number("--stories", 200), Number("--frames", 300), Text("--picture"));
    }
}
