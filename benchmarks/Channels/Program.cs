// dotnet run -c Release --project benchmarks/Channels
// dotnet run -c Release --project benchmarks/Channels -- --clients 64 --seconds 10 --rounds 3
using LiveTakeover.Channels.Benchmarks;

// What is measured is this same program, in processes of their own.
if (args is ["bare"]) return await Servers.BareAsync();
if (args is ["channel"]) return await Servers.ChannelAsync();
if (args is ["bot", var bot]) return await BotHost.RunAsync(bot);

Console.WriteLine(await MessagesRun.MeasureAsync(Plan.Parse(args)));
return 0;
