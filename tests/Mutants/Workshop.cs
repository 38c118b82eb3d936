namespace LiveTakeover.Mutants;

/// <summary>A copy of the sources in which mutants are built one after another.</summary>
internal sealed class Workshop(string root)
{
    private readonly string copy = Path.Combine(root, "artifacts", "mutants");

    /// <summary>Copies every file that git knows, so that nothing of the sources is ever changed.</summary>
    public async Task SetUpAsync()
    {
        var files = await Command.ReadAsync(root, "git", "ls-files");
        foreach (var file in files.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(file => File.Exists(Path.Combine(root, file))))
        {
            var to = Path.Combine(copy, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            if (!File.Exists(to) || await File.ReadAllTextAsync(to) != await File.ReadAllTextAsync(Path.Combine(root, file)))
                File.Copy(Path.Combine(root, file), to, overwrite: true);
        }
    }

    /// <returns>The mutant's host.</returns>
    public async Task<string> BuildAsync(Mutant mutant)
    {
        foreach (var edit in mutant.Edits) await ChangeAsync(edit.File, edit.Text, edit.Instead);
        await Command.RunAsync(
            copy, "dotnet", "build", "Bot", "--nologo", "-v", "q",
            "-p:SkipPages=true", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false");
        return Path.Combine(copy, "artifacts", "bin", "Bot", "debug", "LiveTakeover.Bot.dll");
    }

    public async Task UndoAsync(Mutant mutant)
    {
        foreach (var file in mutant.Edits.Select(edit => edit.File).Distinct())
        {
            await File.WriteAllTextAsync(Path.Combine(copy, file), await File.ReadAllTextAsync(Path.Combine(root, file)));
        }
    }

    private async Task ChangeAsync(string file, string text, string instead)
    {
        var path = Path.Combine(copy, file);
        var source = await File.ReadAllTextAsync(path);
        if (source.Split(text).Length != 2)
            throw new InvalidOperationException($"{file} does not have this text once: {text}\nChange tests/Mutants/mutants.json.");
        await File.WriteAllTextAsync(path, source.Replace(text, instead, StringComparison.Ordinal));
    }
}
