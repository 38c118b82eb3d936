using LiveTakeover.Handoff;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.DirectLine;

/// <summary>Direct Line serves the files of both rooms.</summary>
internal sealed class FileAddresses : IFileAddresses
{
    public string Of(string fileId, HttpRequest request) => PublicAddress.OfFile(fileId, request);
}
