// Builds the product with one protection off after another, and runs the fault suite on each: it must find every one.
using System.Diagnostics;
using LiveTakeover.Mutants;

var root = await Command.ReadAsync(".", "git", "rev-parse", "--show-toplevel");
var workshop = new Workshop(root.Trim());
var chosen = Mutant.All.Where(mutant => args.Length == 0 || mutant.Name.Contains(args[0], StringComparison.OrdinalIgnoreCase)).ToList();
var missed = 0;
await workshop.SetUpAsync();
Console.WriteLine("| mutant | found | after |\n| --- | --- | ---: |");
foreach (var mutant in chosen)
{
    var host = await workshop.BuildAsync(mutant);
    var begun = Stopwatch.GetTimestamp();
    var violation = await Suite.FirstViolationAsync(root.Trim(), host);
    if (violation is null) missed++;
    Console.WriteLine($"| {mutant.Name} | {violation ?? "NOT FOUND"} | {Stopwatch.GetElapsedTime(begun).TotalSeconds:0} s |");
    await workshop.UndoAsync(mutant);
}

return missed;
