// dotnet run -c Release --project benchmarks/Abuse
// dotnet run -c Release --project benchmarks/Abuse -- --seconds 20 --only "sign-ins" --product path/to/LiveTakeover.Bot.dll
using LiveTakeover.Abuse.Benchmarks;

Console.WriteLine(await AbuseRun.MeasureAsync(Plan.Parse(args)));
