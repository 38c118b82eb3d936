using System.Security.Cryptography;
using LiveTakeover.Handoff.Store;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.DirectLine.Tokens;

/// <summary>The secret of a host without a configured one: generated once and stored, so that tokens stay valid after a restart.</summary>
internal static partial class GeneratedSecret
{
    private const string FileName = "directline.secret";

    public static string In(string folder, ILogger log)
    {
        var file = Path.Combine(folder, FileName);
        LogKept(log, file);
        if (!File.Exists(file)) Keep(RandomNumberGenerator.GetHexString(64, lowercase: true), file);
        return File.ReadAllText(file).Trim();
    }

    // Written atomically: the file is complete or absent, and the first of two processes wins.
    private static void Keep(string secret, string file)
    {
        OwnerOnly.CreateFolder(Path.GetDirectoryName(file)!);
        var draft = $"{file}.{Guid.NewGuid():n}";
        using (var stream = new FileStream(draft, OwnerOnly.NewFile()))
        using (var writer = new StreamWriter(stream)) writer.Write(secret);
        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    [LoggerMessage(LogLevel.Information, "DirectLine:Secret is not set: using the one kept in {File}")]
    private static partial void LogKept(ILogger log, string file);
}
