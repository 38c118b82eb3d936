using System.Data.Common;
using LiveTakeover.Handoff.Store.Copying;
using LiveTakeover.Handoff.Store.Migrations;

namespace LiveTakeover.Bot.Hosting;

/// <summary>Copies a store, and says how far it has come.</summary>
internal sealed class StoreCopyReport(IServiceProvider services, TextWriter output)
{
    private const int ReportsEvery = 100_000;

    private string table = "";
    private long reported;

    /// <returns>The exit code.</returns>
    public int Run(StorePlace from, StorePlace to)
    {
        output.WriteLine($"Copying {from} to {to}.");
        try
        {
            var copy = new StoreCopy(services.GetServices<MigrationSet>(), services.GetServices<CopyRule>(), Tell);
            return Conclude(copy.Run(from, to), to);
        }
        catch (Exception exception) when (exception is CopyRefusedException or DbException or IOException)
        {
            output.WriteLine($"Not copied: {exception.Message}");
            return 1;
        }
    }

    private int Conclude(IReadOnlyList<string> differing, StorePlace to)
    {
        output.WriteLine(differing.Count == 0
            ? $"Done: {to} has the same rows, compared one by one."
            : $"Not the same in both: {string.Join(", ", differing)}. Did the source change meanwhile? Empty {to}, and copy again.");
        return differing.Count == 0 ? 0 : 1;
    }

    private void Tell(CopyProgress progress)
    {
        var isNew = progress.Table != table;
        if (!isNew && progress.Copied < progress.All && progress.Copied - reported < ReportsEvery) return;
        (table, reported) = (progress.Table, progress.Copied);
        if (!isNew || progress.All == 0 || progress.Copied > 0) output.WriteLine($"  {progress.Table}: {progress.Copied:N0} of {progress.All:N0}");
    }
}
