using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Handoff.Store;

/// <summary>What every database needs from its host.</summary>
/// <param name="signals">Get the changes after each commit.</param>
/// <param name="handlers">Add their own writes to the transactions.</param>
/// <param name="availability">Learns from each read and each commit whether the database works.</param>
/// <param name="services">May have an <see cref="IStatementWatch"/>, and <see cref="IOtherNodes"/>.</param>
public sealed class StoreParts(
    ChangeSignals signals, TransactionHandlers handlers, StoreAvailability availability, IServiceProvider services)
{
    internal ChangeSignals Signals => signals;

    internal TransactionHandlers Handlers => handlers;

    internal StoreAvailability Availability => availability;

    internal IStatementWatch? Watch { get; } = services.GetService<IStatementWatch>();

    private IOtherNodes? OtherNodes { get; } = services.GetService<IOtherNodes>();

    /// <summary>Notifies the listeners at this node, and tells the other nodes what concerns them.</summary>
    internal void Notify(Change change)
    {
        signals.Notify(change);
        if (!change.Topic.IsOfOneNode) OtherNodes?.Tell(change);
    }
}
