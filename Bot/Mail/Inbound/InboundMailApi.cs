using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveTakeover.Bot.WebChat;
using LiveTakeover.Handoff.Team.Mail;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using MimeKit;

namespace LiveTakeover.Bot.Mail.Inbound;

/// <summary>
/// <c>POST /mail/inbound</c>: a mail provider hands in an e-mail, whole as <c>message/rfc822</c>, or as the <c>rawEmail</c> of a JSON
/// object. 200 says that the provider need not send it again.
/// </summary>
internal static class InboundMailApi
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    public static void MapInboundMail(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<IOptions<MailOptions>>().Value;
        if (!options.IsAnswerable || options.Inbound.Webhook.Secret.Length == 0) return;
        routes.MapPost("/mail/inbound", ReceiveAsync).AllowAnonymous().ExcludeFromDescription().AddEndpointFilter(PageLimits.Count)
            .WithMetadata(new RequestSizeLimitAttribute(options.Inbound.MaxBytes)).WithRequestTimeout(Longest);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext http, InboundMail inbound, IOptions<MailOptions> options)
    {
        if (!Knows(http.Request.Headers.Authorization.ToString(), options.Value.Inbound.Webhook.Secret))
        {
            http.Response.Headers.WWWAuthenticate = "Basic";
            return Problem(StatusCodes.Status401Unauthorized, "Send Mail:Inbound:Webhook:Secret as bearer token, or as password.");
        }

        using var raw = await RawAsync(http.Request, http.RequestAborted);
        if (raw is null) return Problem(StatusCodes.Status415UnsupportedMediaType, "Send message/rfc822, or JSON with a text rawEmail.");
        try
        {
            var mail = await MimeMessage.LoadAsync(raw, http.RequestAborted);
            return Answer(http, await inbound.TakeAsync(mail.Headers, _ => Task.FromResult(mail), http.RequestAborted));
        }
        catch (FormatException)
        {
            return Answer(http, inbound.RefuseUnreadable());
        }
    }

    private static IResult Answer(HttpContext http, MailResult result)
    {
        if (result.Wait == TimeSpan.Zero) return TypedResults.Ok(new Dealt(result.Rule is null, result.Rule?.ToString()));
        http.Response.Headers.RetryAfter = Math.Ceiling(result.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return Problem(StatusCodes.Status429TooManyRequests, "Too many e-mails came into this conversation: send it again later.");
    }

    private static async Task<Stream?> RawAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.HasJsonContentType()) return await FromJsonAsync(request, cancellationToken);
        if (request.ContentType?.StartsWith("message/rfc822", StringComparison.OrdinalIgnoreCase) is not true) return null;
        var raw = new MemoryStream();
        await request.Body.CopyToAsync(raw, cancellationToken);
        raw.Position = 0;
        return raw;
    }

    private static async Task<Stream?> FromJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await request.ReadFromJsonAsync<Handed>(cancellationToken))?.RawEmail is { } text
                ? new MemoryStream(Encoding.UTF8.GetBytes(text))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Providers send a secret of their own choice of form: as bearer token, or in the address, which becomes user and password.
    private static bool Knows(string authorization, string secret)
    {
        var said = authorization.Split(' ', 2) is [var scheme, var credentials]
            ? scheme.ToLowerInvariant() switch
            {
                "bearer" => credentials.Trim(),
                "basic" => PasswordIn(credentials.Trim()),
                _ => "",
            }
            : "";
        return CryptographicOperations.FixedTimeEquals(Hash(said), Hash(secret));
    }

    private static string PasswordIn(string credentials)
    {
        var bytes = new byte[credentials.Length];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length)) return "";
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        return pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..];
    }

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));

    private static ProblemHttpResult Problem(int status, string title) => TypedResults.Problem(statusCode: status, title: title);

    internal sealed record Handed(string? RawEmail);

    /// <param name="Taken">Whether it became a line of the person.</param>
    /// <param name="Rule">Why not.</param>
    internal sealed record Dealt(bool Taken, string? Rule);
}
