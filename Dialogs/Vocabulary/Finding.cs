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

    public override string ToString() =>
        $"{File}: {(Path.Length == 0 ? "(whole file)" : Path)}: {Problem} {Remedy}{(IsError ? "" : " (warning)")}";
}

/// <summary>Collects all findings of one file, so that an author sees them at once.</summary>
internal sealed class Findings(string file)
{
    private readonly List<Finding> all = [];

    public IReadOnlyList<Finding> All => all;

    public bool HasErrors => all.Exists(finding => finding.IsError);

    /// <summary>The paths of texts for people that are written as one string instead of one per language.</summary>
    public List<string> Untranslated { get; } = [];

    public bool HasTranslations { get; set; }

    public void Error(string path, string problem, string remedy) =>
        all.Add(new Finding(Severity.Error, file, path, problem, remedy));

    public void Warn(string path, string problem, string remedy) =>
        all.Add(new Finding(Severity.Warning, file, path, problem, remedy));
}
