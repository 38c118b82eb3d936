// dotnet run -c Release --project benchmarks/DirectLine
// dotnet run -c Release --project benchmarks/DirectLine -- --only channel --crowd 50 --seconds 5 --rounds 1 --idle 1000
using LiveTakeover.DirectLine.Benchmarks;

if (args is ["echo"]) return await Servers.EchoAsync();
if (args is ["channel"]) return await Servers.ChannelAsync();

var plan = Plan.Parse(args);
Console.WriteLine(plan);
foreach (var table in new Func<Plan, Task<Table>>[] { TalkRun.MeasureAsync, IdleRun.MeasureAsync }) Console.WriteLine(await table(plan));
return 0;
