using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Cluster;

/// <summary>The <c>Cluster</c> section of the settings: how the nodes of one PostgreSQL reach each other.</summary>
public sealed class ClusterOptions
{
    public const string Section = "Cluster";

    /// <summary>The value of <see cref="Address"/> that stands for this machine's own address in its network.</summary>
    public const string OwnAddress = "auto";

    /// <summary>
    /// The address at which the other nodes reach this one: an IP address, a host name, or <c>auto</c>. By default only nodes on the
    /// same machine reach it.
    /// </summary>
    public string Address { get; set; } = "127.0.0.1";

    /// <summary>The port for the other nodes, on that address; 0 for any free one. No one else may reach it.</summary>
    public int Port { get; set; } = 11111;

    /// <summary>The certificate that all nodes have. They refuse a connection of anybody else.</summary>
    public ClusterCertificate Certificate { get; set; } = new();

    /// <summary>
    /// Lets nodes on different machines talk without a certificate. Whoever reaches the port then reads and writes every
    /// conversation: only in a network of the nodes' own.
    /// </summary>
    public bool DangerouslyAllowUnencrypted { get; set; }
}

/// <summary>A certificate in a file: PKCS #12 with a password, or PEM with its key in <see cref="KeyPath"/>.</summary>
public sealed class ClusterCertificate
{
    public string Path { get; set; } = "";

    public string KeyPath { get; set; } = "";

    public string Password { get; set; } = "";

    internal bool IsSet => Path.Length > 0;

    internal X509Certificate2 Load()
    {
        if (KeyPath.Length == 0) return X509CertificateLoader.LoadPkcs12FromFile(Path, Password);
        using var pem = X509Certificate2.CreateFromPemFile(Path, KeyPath);
        return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), password: null);
    }
}

internal sealed class CheckClusterOptions : IValidateOptions<ClusterOptions>
{
    private const string Section = ClusterOptions.Section;

    public ValidateOptionsResult Validate(string? name, ClusterOptions options)
    {
        var wrong = new List<string>();
        if (options.Port is < 0 or > IPEndPoint.MaxPort)
            wrong.Add($"{Section}:Port is {options.Port}: set it between 0 and {IPEndPoint.MaxPort}.");
        foreach (var (key, path) in new[] { ("Path", options.Certificate.Path), ("KeyPath", options.Certificate.KeyPath) })
            if (path.Length > 0 && !File.Exists(path))
                wrong.Add($"{Section}:Certificate:{key} is '{path}': there is no such file that this user may read.");
        if (NodeAddress.Find(options.Address) is not { } address)
            wrong.Add($"{Section}:Address is '{options.Address}': set it to an IP address of this machine, a host name, or {ClusterOptions.OwnAddress}.");
        else if (!IPAddress.IsLoopback(address) && !options.Certificate.IsSet && !options.DangerouslyAllowUnencrypted)
            wrong.Add(
                $"{Section}:Certificate:Path is empty, and other machines reach {Section}:Address {address}: name a certificate that all nodes have, or set {Section}:DangerouslyAllowUnencrypted=true in a network of the nodes' own.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
