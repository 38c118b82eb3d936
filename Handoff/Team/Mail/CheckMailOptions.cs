using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Mail;

internal sealed class CheckMailOptions : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options) =>
        !options.IsOn && options.Inbound.Address.Length > 0
            ? ValidateOptionsResult.Fail("Mail:Inbound:Address is set without Mail:Smtp:Host: nobody can answer e-mails that are not sent.")
        : !options.IsOn || Problems(options).ToList() is not { Count: > 0 } problems
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(problems);

    private static IEnumerable<string> Problems(MailOptions options)
    {
        if (!MailAddress.TryCreate(options.From, out _))
            yield return $"Mail:From is '{options.From}': give the address that e-mails come from, like support@example.org.";
        if (!Uri.TryCreate(options.PublicAddress, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https")
            || address.Query.Length > 0)
            yield return $"Mail:PublicAddress is '{options.PublicAddress}': give the address of this host, like https://chat.example.org.";
        if (options.TeamLanguage is not ("en" or "fr")) yield return $"Mail:TeamLanguage is '{options.TeamLanguage}': give en or fr.";
        if (options.GiveUpAfter < TimeSpan.FromMinutes(1) || options.GiveUpAfter > TimeSpan.FromDays(7))
            yield return $"Mail:GiveUpAfter is {options.GiveUpAfter}: set it between a minute and a week.";
        if (options.LinkLifetime < TimeSpan.FromHours(1) || options.LinkLifetime > TimeSpan.FromDays(90))
            yield return $"Mail:LinkLifetime is {options.LinkLifetime}: set it between an hour and 90 days.";
        foreach (var problem in Problems(options.Smtp).Concat(CheckInboundMail.Problems(options.Inbound))) yield return problem;
    }

    private static IEnumerable<string> Problems(SmtpOptions smtp)
    {
        if (smtp.Port is < 1 or > 65535) yield return $"Mail:Smtp:Port is {smtp.Port}: give a port of 1 to 65535, usually 587 or 465.";
        if (smtp.User.Length > 0 != smtp.Password.Length > 0) yield return "Give Mail:Smtp:User and Mail:Smtp:Password both, or neither.";
        if (smtp.Security == MailSecurity.None && !smtp.DangerouslyAllowUnencrypted && !IsHere(smtp.Host))
            yield return "Mail:Smtp:Security is None, and the server is not on this machine: use StartTls or Tls.";
    }

    internal static bool IsHere(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}
