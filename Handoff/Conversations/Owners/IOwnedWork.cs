namespace LiveTakeover.Handoff.Conversations.Owners;

/// <summary>
/// Work on one conversation that its owner does. It may travel to another node as JSON, so an implementation is a record of plain
/// data. It may be done twice if its answer is lost, so what it appends needs a key.
/// </summary>
/// <typeparam name="TService">The service of the owner's host that does it.</typeparam>
/// <typeparam name="T">The answer, which travels as JSON too.</typeparam>
public interface IOwnedWork<in TService, T> : IOwnedWork
{
    Task<T> DoAsync(TService service, CancellationToken cancellationToken);
}

/// <summary>Any <see cref="IOwnedWork{TService, T}"/>.</summary>
public interface IOwnedWork;
