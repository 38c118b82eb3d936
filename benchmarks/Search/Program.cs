// What the index costs an append:   dotnet run -c Release --project benchmarks/Search -- append
// What lists and questions cost:    dotnet run -c Release --project benchmarks/Search -- --filter '*'
// PostgreSQL as well: POSTGRES='Host=…;Database=…' names a server on which databases may be made.
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LiveTakeover.Handoff.Benchmarks;

if (args is ["append"])
{
    await SideBySide.RunAsync();
    return;
}

var shortJob = Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance);
var config = DefaultConfig.Instance.AddJob(shortJob).AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
