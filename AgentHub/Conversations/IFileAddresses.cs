using Microsoft.AspNetCore.Http;

namespace LiveTakeover.AgentHub;

/// <summary>Where kept files are served. The hub serves none itself, so its host says where people get them.</summary>
public interface IFileAddresses
{
    /// <returns>An absolute address, good for whoever reaches this host as the sender of the request does.</returns>
    string Of(string fileId, HttpRequest request);
}
