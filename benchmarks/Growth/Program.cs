// dotnet run -c Release --project benchmarks/Growth
// dotnet run -c Release --project benchmarks/Growth -- --sizes 1000,100000,1000000 --folder /tmp/growth --seconds 3
// PostgreSQL as well: POSTGRES='Host=…;Database=…' names a server on which databases may be made.
// Stores are kept in the folder (or on the server), and made once.
using LiveTakeover.Growth.Benchmarks;

var plan = Plan.Parse(args);
foreach (var kind in plan.Kinds)
{
    var stores = new List<GrownStore>();
    foreach (var size in plan.Sizes) stores.Add(await GrownStore.OpenAsync(kind, size, plan));
    Console.WriteLine(await GrowthRun.MeasureAsync(kind, stores, plan));
    Console.WriteLine(await ReadyRun.MeasureAsync(kind, stores, plan));
    foreach (var store in stores) await store.DisposeAsync();
}
