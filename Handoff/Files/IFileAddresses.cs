using Microsoft.AspNetCore.Http;

namespace LiveTakeover.Handoff;

/// <summary>Where kept files are served. The room that serves them says where people get them.</summary>
public interface IFileAddresses
{
    /// <returns>An absolute address, good for whoever reaches this host as the sender of the request does.</returns>
    string Of(string fileId, HttpRequest request);
}
