namespace LiveTakeover.Dialogs;

public enum Severity
{
    /// <summary>Will not do what its author expects; the story still runs.</summary>
    Warning,

    /// <summary>The story is refused.</summary>
    Error,
}

/// <summary>Something wrong in a story: where, what, and what to change.</summary>
/// <param name="File">The file's name, or a story's id when it came without a file.</param>
/// <param name="Path">Where in it, e.g. <c>steps/0/actions/2/connections/0/target/id</c>.</param>
public sealed record Finding(Severity Severity, string File, string Path, string Problem, string Remedy)
{
    public bool IsError => Severity == Severity.Error;

    public override string ToString() =>
        $"{File}: {(Path.Length == 0 ? "(whole file)" : Path)}: {Problem} {Remedy}{(IsError ? "" : " (warning)")}";
}

/// <summary>Collects what is wrong in one file, so that an author sees all of it at once.</summary>
internal sealed class Findings(string file)
{
    readonly List<Finding> _all = [];

    public IReadOnlyList<Finding> All => _all;

    public bool HasErrors => _all.Exists(finding => finding.IsError);

    /// <summary>Texts that people read, written as one string for everybody, and whether others are translated.</summary>
    public List<string> Untranslated { get; } = [];

    public bool HasTranslations { get; set; }

    public void Error(string path, string problem, string remedy) =>
        _all.Add(new Finding(Severity.Error, file, path, problem, remedy));

    public void Warn(string path, string problem, string remedy) =>
        _all.Add(new Finding(Severity.Warning, file, path, problem, remedy));
}
