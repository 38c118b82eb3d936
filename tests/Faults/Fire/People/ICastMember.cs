namespace LiveTakeover.Faults.Tests.Fire.People;

/// <summary>Somebody who acts while things go wrong. Whoever speaks stops first, so that readers see what came of it.</summary>
internal interface ICastMember
{
    Task SpeakAsync(CancellationToken over);

    Task ReadAsync(CancellationToken over);
}
