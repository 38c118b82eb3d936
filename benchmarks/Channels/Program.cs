// dotnet run -c Release --project benchmarks/Channels
// dotnet run -c Release --project benchmarks/Channels -- --clients 64 --seconds 10 --rounds 3
using LiveTakeover.Channels.Benchmarks;

if (args is ["bare"]) return await Servers.BareAsync();
if (args is ["channel"]) return await Servers.ChannelAsync();

Console.WriteLine(await MessagesRun.MeasureAsync(Plan.Parse(args)));
return 0;
