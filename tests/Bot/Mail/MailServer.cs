using System.Buffers;
using System.Collections.Concurrent;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace LiveTakeover.Bot.Tests.Mail;

/// <summary>An SMTP server of this machine. It keeps what it takes, and refuses whom the test says.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private readonly Mailbox mailbox = new();
    private readonly Task running;

    public MailServer()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        Port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var services = new ServiceProvider();
        services.Add((IMessageStore)mailbox);
        services.Add((IMailboxFilter)mailbox);
        var options = new SmtpServerOptionsBuilder().ServerName("localhost").Endpoint(
            endpoint => endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port))).Build();
        running = new SmtpServer.SmtpServer(options, services).StartAsync(stopping.Token);
    }

    public int Port { get; }

    /// <summary>Nobody has this address.</summary>
    public string Unknown
    {
        set => mailbox.Unknown = value;
    }

    /// <summary>Takes nothing now, and says so.</summary>
    public bool IsBusy
    {
        set => mailbox.IsBusy = value;
    }

    /// <summary>How often something was not taken, because the server was busy.</summary>
    public int Refused => mailbox.Refused;

    public int Count => mailbox.Taken.Count;

    /// <summary>The next e-mail that comes, in the order in which they come.</summary>
    public async Task<MimeMessage> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await mailbox.Came.WaitAsync(patience.Token);
        return mailbox.Next();
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running;
        stopping.Dispose();
    }

    private sealed class Mailbox : MessageStore, IMailboxFilter
    {
        private int read;

        public ConcurrentQueue<MimeMessage> Taken { get; } = new();

        public SemaphoreSlim Came { get; } = new(0);

        public string? Unknown { get; set; }

        public bool IsBusy { get; set; }

        public int Refused { get; private set; }

        public MimeMessage Next() => Taken.ElementAt(read++);

        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (IsBusy)
            {
                Refused++;
                return new SmtpResponse(SmtpReplyCode.InsufficientStorage, "try again later");
            }

            using var bytes = new MemoryStream(buffer.ToArray());
            Taken.Enqueue(await MimeMessage.LoadAsync(bytes, cancellationToken));
            Came.Release();
            return SmtpResponse.Ok;
        }

        public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) =>
            Task.FromResult(true);

        public Task<bool> CanDeliverToAsync(
            ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            Task.FromResult($"{to.User}@{to.Host}" != Unknown);
    }
}
