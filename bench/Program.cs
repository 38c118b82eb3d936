using LiveTakeover.Channels.Benchmarks;

// The servers that are measured are this same program, in processes of their own.
switch (args)
{
    case ["bare", var address]:
        await BareEndpoint.RunAsync(address);
        return 0;
    case ["echo", var address, var folder]:
        await EchoHost.RunAsync(address, folder);
        return 0;
    default:
        await Comparison.RunAsync(rounds: args is ["quick"] ? 1 : 3, Console.Out);
        return 0;
}
