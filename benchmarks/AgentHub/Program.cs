// dotnet run -c Release --project benchmarks/AgentHub
// dotnet run -c Release --project benchmarks/AgentHub -- --agents 20 --people 200 --seconds 20
using LiveTakeover.AgentHub.Benchmarks;

var plan = Plan.Parse(args);
Console.WriteLine(plan);
Console.WriteLine(await BusyHub.MeasureAsync(plan));
