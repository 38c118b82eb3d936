using LiveTakeover.BotFramework;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Vocabulary;

public enum Severity
{
    /// <summary>The story runs, but probably not as its author expects.</summary>
    Warning,

    /// <summary>The story is refused.</summary>
    Error,
}

/// <summary>A problem in a story: its location, what is wrong, and what to change.</summary>
/// <param name="File">The file's name, or the story's id if it came without a file.</param>
/// <param name="Path">The path in the file, e.g. <c>steps/0/actions/2/connections/0/target/id</c>.</param>
public sealed record Finding(Severity Severity, string File, string Path, string Problem, string Remedy)
{
    public bool IsError => Severity == Severity.Error;

    /// <summary>The id of the story in this file, where stories are edited; null elsewhere, and for all stories together.</summary>
    public string? Story { get; init; }

    public override string ToString() =>
        $"{File}: {(Path.Length == 0 ? "(whole file)" : Path)}: {Problem} {Remedy}{(IsError ? "" : " (warning)")}";
}

/// <summary>
/// Findings of one or more files, in the order in which they were found. It keeps the first ones and counts the others, so that a
/// document cannot make an answer that is larger than itself.
/// </summary>
internal sealed class FindingList
{
    /// <summary>Of errors, and of warnings.</summary>
    public const int Most = 100;

    private const int LongestPath = 300, LongestText = 800;

    private readonly List<Finding> kept = [];
    private readonly Dictionary<Severity, int> found = new() { [Severity.Error] = 0, [Severity.Warning] = 0 };

    public bool HasErrors => found[Severity.Error] > 0;

    public IReadOnlyList<Finding> All => [.. kept, .. More(Severity.Error, "errors"), .. More(Severity.Warning, "warnings")];

    public void Add(Finding finding)
    {
        if (++found[finding.Severity] > Most) return;
        kept.Add(finding with
        {
            File = finding.File.Shorten(LongestPath),
            Path = finding.Path.Shorten(LongestPath),
            Problem = finding.Problem.Shorten(LongestText),
            Remedy = finding.Remedy.Shorten(LongestText),
        });
    }

    private IEnumerable<Finding> More(Severity severity, string name)
    {
        if (found[severity] - Most is > 0 and var more)
            yield return new Finding(
                severity, "(all files)", "", $"{more} more {name} are not listed.", "Correct these first, then check again.");
    }
}

/// <summary>The findings of one file.</summary>
/// <param name="file">The file's name.</param>
/// <param name="all">Where they go; a list of their own by default.</param>
internal sealed class Findings(string file, FindingList? all = null)
{
    private readonly FindingList all = all ?? new FindingList();

    public IReadOnlyList<Finding> All => all.All;

    public bool HasErrors { get; private set; }

    /// <summary>The paths of texts for people, with the languages in which each is written.</summary>
    public List<(string Path, IReadOnlyList<string> Languages)> Spoken { get; } = [];

    public void Error(string path, string problem, string remedy)
    {
        HasErrors = true;
        all.Add(new Finding(Severity.Error, file, path, problem, remedy));
    }

    public void Warn(string path, string problem, string remedy) =>
        all.Add(new Finding(Severity.Warning, file, path, problem, remedy));
}
