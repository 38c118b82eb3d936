namespace LiveTakeover.DirectLine.RateLimits;

/// <summary>Who makes a request, for limits per remote address.</summary>
internal interface ILimited
{
    /// <summary>A backend that has the secret asks for many people from one address, so its address does not count.</summary>
    bool HasSecret { get; }
}
