using Orleans;

namespace LiveTakeover.Cluster.Owners;

/// <summary>The owner of a conversation, or of a job of the whole store. The node that has its activation owns it.</summary>
[Alias("owner")]
internal interface IOwnerGrain : IGrainWithStringKey
{
    /// <summary>Does work on the conversation. See <see cref="TravellingWork"/>.</summary>
    [Alias("do")]
    Task<byte[]> DoAsync(byte[] work);

    /// <summary>Looks for work of the topic, as after a change of the conversation.</summary>
    [Alias("attend")]
    Task AttendAsync(string topic);
}
