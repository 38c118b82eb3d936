using System.Diagnostics;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using MimeKit;

namespace LiveTakeover.Bot.Tests.Mail.Inbound;

/// <summary>Dovecot on this machine, with one mailbox. It can go away and come back.</summary>
public sealed class ImapServer : IAsyncLifetime
{
    public const string User = "reply", Password = "a-password-of-the-tests";

    private readonly string folder = Directory.CreateTempSubdirectory("livetakeover-imap-").FullName;
    private Process? dovecot;

    public int Port { get; } = FreePort();

    public async Task InitializeAsync()
    {
        // Not as root: Dovecot gives no mail to root.
        var owner = Environment.UserName == "root" ? "mail" : Environment.UserName;
        Directory.CreateDirectory($"{folder}/mail");
        await File.WriteAllTextAsync($"{folder}/dovecot.conf", Settings(owner));
        if (Environment.UserName == "root")
        {
            await RunsAsync("chmod", "a+rx", folder);
            await RunsAsync("chown", owner, $"{folder}/mail");
        }

        await ComesBackAsync();
    }

    public async Task DisposeAsync()
    {
        await GoesAwayAsync();
        Directory.Delete(folder, recursive: true);
    }

    public async Task GoesAwayAsync()
    {
        // Its children go with it when it is asked; it takes them along only then.
        await RunsAsync("kill", $"{dovecot!.Id}");
        await dovecot.WaitForExitAsync();
    }

    public async Task ComesBackAsync()
    {
        dovecot = Process.Start(new ProcessStartInfo("/usr/sbin/dovecot", ["-F", "-c", $"{folder}/dovecot.conf"]))!;
        while (!await AnswersAsync()) await Task.Yield();
    }

    /// <summary>Somebody's e-mail comes into the mailbox.</summary>
    public async Task DeliverAsync(MimeMessage mail)
    {
        using var client = await OpenAsync();
        await client.Inbox.AppendAsync(mail);
    }

    /// <summary>How many e-mails are read, and how many are not.</summary>
    public async Task<(int Read, int Unread)> CountAsync()
    {
        using var client = await OpenAsync();
        await client.Inbox.StatusAsync(StatusItems.Count | StatusItems.Unread);
        return (client.Inbox.Count - client.Inbox.Unread, client.Inbox.Unread);
    }

    /// <summary>As if the process had died before it could mark them.</summary>
    public async Task MarkAllUnreadAsync()
    {
        using var client = await OpenAsync();
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite);
        await client.Inbox.RemoveFlagsAsync(UniqueIdRange.All, MessageFlags.Seen, silent: true);
    }

    public async Task EmptyAsync()
    {
        using var client = await OpenAsync();
        await client.Inbox.OpenAsync(FolderAccess.ReadWrite);
        await client.Inbox.AddFlagsAsync(UniqueIdRange.All, MessageFlags.Deleted, silent: true);
        await client.Inbox.ExpungeAsync();
    }

    private static async Task RunsAsync(string command, params string[] arguments)
    {
        using var running = Process.Start(command, arguments);
        await running.WaitForExitAsync();
    }

    private async Task<ImapClient> OpenAsync()
    {
        var client = new ImapClient();
        await client.ConnectAsync("127.0.0.1", Port, SecureSocketOptions.None);
        await client.AuthenticateAsync(User, Password);
        return client;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = await OpenAsync();
            return true;
        }
        catch (Exception exception) when (exception is SocketException or IOException or ProtocolException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }

    private string Settings(string owner) =>
        $$"""
        protocols = imap
        base_dir = {{folder}}/run
        state_dir = {{folder}}/run
        log_path = {{folder}}/log
        listen = 127.0.0.1
        ssl = no
        disable_plaintext_auth = no
        first_valid_uid = 1
        {{(owner == "mail" ? "" : $"default_internal_user = {owner}\ndefault_login_user = {owner}")}}
        mail_location = maildir:{{folder}}/mail/%u
        passdb {
          driver = static
          args = password={{Password}}
        }
        userdb {
          driver = static
          args = uid={{owner}} gid={{owner}} home={{folder}}/mail/%u
        }
        service imap-login {
          {{(owner == "mail" ? "" : "chroot =")}}
          inet_listener imap {
            port = {{Port}}
          }
          inet_listener imaps {
            port = 0
          }
        }
        """;
}
