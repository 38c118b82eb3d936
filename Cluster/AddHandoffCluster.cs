using System.Net;
using LiveTakeover.Cluster.Membership;
using LiveTakeover.Cluster.Nodes;
using LiveTakeover.Cluster.Owners;
using LiveTakeover.Handoff.Conversations.Owners;
using LiveTakeover.Handoff.Store.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans;
using Orleans.Configuration;
using Orleans.Connections.Security;
using Orleans.Hosting;
using Orleans.Runtime;

namespace LiveTakeover.Cluster;

public static class AddHandoffClusterExtension
{
    private const string Name = "livetakeover";

    /// <summary>
    /// Makes this host one of several nodes on the same PostgreSQL. It does nothing for a host on SQLite, whose file one process has.
    /// Call it before the rooms are added, because the node has to be a member before their background work begins. Settings:
    /// <see cref="ClusterOptions"/>.
    /// </summary>
    public static IHostApplicationBuilder AddHandoffCluster(this IHostApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(ClusterOptions.Section);
        builder.Services.AddOptions<ClusterOptions>().Bind(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ClusterOptions>, CheckClusterOptions>();
        var provider = builder.Configuration[$"{StoreOptions.Section}:{nameof(StoreOptions.Provider)}"];
        if (provider == StoreOptions.PostgreSQL) builder.AddNode();
        return builder;
    }

    internal static void AddNode(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMigrations<ClusterOptions>("Cluster");
        services.AddSingleton<OwnedHere>().AddSingleton<TravellingWork>().AddSingleton<IConversationOwners, ClusterOwners>();
        services.AddSingleton<OtherNodes>().AddSingleton<IOtherNodes>(provider => provider.GetRequiredService<OtherNodes>());
        services.AddSingleton<Neighbours>().AddSingleton<SilentNodes>();
        services.AddSingleton<IMembershipTable, StoredMembers>().AddSingleton<IFatalErrorHandler, StopWithNode>();
        builder.UseOrleans(node => node.Configure(builder.Configuration));
        services.AddHostedService<TellOtherNodes>();
        // It has many words for a database that is away for a moment. What matters is said by this product.
        foreach (var talkative in new[] { "Orleans", "Polly" }) builder.Logging.AddFilter(talkative, LogLevel.Critical);
    }

    private static void Configure(this ISiloBuilder node, IConfiguration configuration)
    {
        node.AddGrainService<NodeService>();
        node.Services.AddOptions<EndpointOptions>().Configure<IOptions<ClusterOptions>>(SetEndpoint);
        node.Configure<Orleans.Configuration.ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = Name);
        node.Configure<ClusterMembershipOptions>(SetMembership);
        var setting = $"{ClusterOptions.Section}:{nameof(ClusterOptions.Certificate)}";
        var certificate = configuration.GetSection(setting).Get<ClusterCertificate>();
        if (certificate is { IsSet: true }) node.UseTls(tls => Require(tls, certificate));
    }

    private static void SetEndpoint(EndpointOptions endpoint, IOptions<ClusterOptions> options)
    {
        var address = NodeAddress.Find(options.Value.Address) ?? IPAddress.Loopback;
        endpoint.AdvertisedIPAddress = address;
        endpoint.SiloPort = NodeAddress.Port(options.Value.Port, address);
        endpoint.SiloListeningEndpoint = new IPEndPoint(address, endpoint.SiloPort);
        endpoint.GatewayPort = 0;
    }

    // A node that is lost is no member after some six seconds. Until then, whoever misses its answer does its work.
    private static void SetMembership(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = TimeSpan.FromSeconds(1);
        membership.NumMissedProbesLimit = 3;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(3);
        membership.NumMissedTableIAmAliveLimit = 3;
        membership.MaxJoinAttemptTime = TimeSpan.FromSeconds(20);
        membership.DefunctSiloExpiration = TimeSpan.FromHours(1);
        membership.DefunctSiloCleanupPeriod = TimeSpan.FromMinutes(10);
    }

    // All nodes have the same certificate, so nobody else gets in, whoever signed it.
    private static void Require(TlsOptions tls, ClusterCertificate setting)
    {
        var own = setting.Load();
        tls.LocalCertificate = own;
        tls.RemoteCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.ClientCertificateMode = RemoteCertificateMode.RequireCertificate;
        tls.RemoteCertificateValidation = (certificate, _, _) => certificate.Thumbprint == own.Thumbprint;
        tls.OnAuthenticateAsClient = (_, client) => client.TargetHost = own.Subject;
    }
}
