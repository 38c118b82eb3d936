using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace LiveTakeover.Bot.Tests;

/// <summary>A certificate for a host of this machine, which nobody vouches for.</summary>
public static class OwnCertificate
{
    public static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
