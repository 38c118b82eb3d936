// npm --prefix AgentHub/client run build
// dotnet run -c Release --project benchmarks/Stories
// dotnet run -c Release --project benchmarks/Stories -- --frames 300 --picture /tmp/stories.png
using LiveTakeover.Stories.Benchmarks;

var plan = Plan.Parse(args);
Console.WriteLine(plan);
Console.WriteLine(await FluidDrawing.MeasureAsync(plan));
