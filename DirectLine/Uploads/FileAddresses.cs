using LiveTakeover.DirectLine.Conversations;
using LiveTakeover.Handoff.Conversations.Files;

namespace LiveTakeover.DirectLine.Uploads;

/// <summary>Direct Line serves all files: those of clients and those of the hub.</summary>
internal sealed class FileAddresses : IFileAddresses
{
    public string Of(string fileId, HttpRequest request) => PublicAddress.OfFile(fileId, request);
}
