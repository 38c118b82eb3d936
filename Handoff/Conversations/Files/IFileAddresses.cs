using Microsoft.AspNetCore.Http;

namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>The public addresses of stored files. Implemented by the room that serves them.</summary>
public interface IFileAddresses
{
    /// <returns>An absolute URL that works for every client that reaches this host by the same address as the request.</returns>
    string Of(string fileId, HttpRequest request);
}
