namespace LiveTakeover.Handoff.Team.Push;

/// <summary>What a notification is about.</summary>
public enum PushKind
{
    /// <summary>Somebody asked for a human while nobody was in the hub.</summary>
    RequestMade,

    /// <summary>A colleague assigned a request to the agent.</summary>
    RequestAssigned,

    /// <summary>A person has written back to the agent's answer.</summary>
    RequestAnswered,

    /// <summary>The agent tries how it looks.</summary>
    Trial,
}

/// <summary>Where a browser that is signed in is told of news.</summary>
/// <param name="Endpoint">The address that the browser's push service gave it.</param>
/// <param name="Key">The browser's public key, in base64url. The push service cannot read what is encrypted for it.</param>
/// <param name="Auth">The browser's secret for the encryption, in base64url.</param>
/// <param name="Language">The language of the page: <c>en</c> or <c>fr</c>.</param>
public sealed record PushSubscription(string Endpoint, string Key, string Auth, string Language);

/// <summary>A notification to send. What it says is written when it is sent.</summary>
/// <param name="RequestId">The request that a click opens; null if there are several.</param>
/// <param name="Attempts">How often it was tried.</param>
public sealed record QueuedPush(
    string Id, string SignInId, string AccountId, PushSubscription To, PushKind Kind, string? RequestId, DateTimeOffset MadeAt,
    int Attempts);
