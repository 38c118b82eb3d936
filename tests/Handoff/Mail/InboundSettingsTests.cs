using LiveTakeover.Handoff.Team.Mail;

namespace LiveTakeover.Handoff.Tests;

/// <summary>The settings of answers by e-mail: each mistake is named by its key when the host starts.</summary>
public sealed class InboundSettingsTests
{
    public static TheoryData<string, Action<MailOptions>> Mistakes => new()
    {
        { "Mail:Smtp:Host", options => options.Smtp.Host = "" },
        { "Mail:Inbound:Address", options => options.Inbound.Address = "reply" },
        { "Mail:Inbound:Address", options => options.Inbound.Address = "reply+x@example.org" },
        { "Mail:Inbound:PlusAddressing", options => options.Inbound.Address = "customer-service@example.org" },
        { "Mail:Inbound:Imap:Host", options => options.Inbound.Imap.Host = "" },
        { "Mail:Inbound:Webhook:Secret", options => options.Inbound.Webhook.Secret = "short" },
        { "Mail:Inbound:MaxBytes", options => options.Inbound.MaxBytes = 1 },
        { "Mail:Inbound:PerConversation", options => options.Inbound.PerConversation.Burst = 0 },
        { "Mail:Inbound:Imap:Port", options => options.Inbound.Imap.Port = 0 },
        { "Mail:Inbound:Imap:Password", options => options.Inbound.Imap.Password = "" },
        { "Mail:Inbound:Imap:Folder", options => options.Inbound.Imap.Folder = "" },
        { "Mail:Inbound:Imap:Security", options => options.Inbound.Imap.Security = MailSecurity.None },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_named_by_its_key(string key, Action<MailOptions> mistake)
    {
        var options = Right();
        mistake(options);
        new CheckMailOptions().Validate(name: null, options).FailureMessage!.ShouldContain(key);
    }

    [Fact]
    public void What_is_right_is_taken()
    {
        new CheckMailOptions().Validate(name: null, Right()).Succeeded.ShouldBeTrue();
        var longer = Right();
        (longer.Inbound.Address, longer.Inbound.PlusAddressing) = ("customer-service@example.org", false);
        new CheckMailOptions().Validate(name: null, longer).Succeeded.ShouldBeTrue();
        new CheckMailOptions().Validate(name: null, new MailOptions()).Succeeded.ShouldBeTrue();
    }

    private static MailOptions Right() => new()
    {
        Smtp = new() { Host = "mail.example.org" },
        From = "support@example.org",
        PublicAddress = "https://chat.example.org",
        Inbound = new()
        {
            Address = "reply@example.org",
            Imap = new() { Host = "imap.example.org", User = "reply", Password = "secret" },
        },
    };
}
