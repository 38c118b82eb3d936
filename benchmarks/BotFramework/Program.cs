// dotnet run -c Release --project benchmarks/BotFramework -- --filter '*'   (or: -- cpu)
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LiveTakeover.BotFramework.Benchmarks;

if (args is ["cpu"])
{
    await CpuTime.PrintAsync();
    return;
}

var shortJob = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
var config = DefaultConfig.Instance.AddJob(shortJob).AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
