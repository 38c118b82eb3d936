using LiveTakeover.AgentHub;
using LiveTakeover.DirectLine;

namespace LiveTakeover.Bot.Uploads;

/// <summary>Direct Line serves the files of both rooms.</summary>
internal sealed class FileAddresses : IFileAddresses
{
    public string Of(string fileId, HttpRequest request) => PublicAddress.OfFile(fileId, request);
}
