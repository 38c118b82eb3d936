using System.Net;
using LiveTakeover.Bot.Mail.Inbound;
using LiveTakeover.Bot.WebChat;
using LiveTakeover.BotFramework;
using LiveTakeover.Handoff.Team.Mail;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LiveTakeover.Bot.Mail;

/// <summary>
/// Where links in e-mails lead. Opening one changes nothing: programs that look into e-mails open links too. A button does.
/// </summary>
internal static class MailPages
{
    private const int MaxBody = 16 * 1024;
    private const int LongestToken = 2048;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public static void MapMail(this IEndpointRouteBuilder routes)
    {
        var mail = routes.MapGroup("/webchat/mail").AllowAnonymous().ExcludeFromDescription().AddEndpointFilter(PageLimits.Count)
            .WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MaxBody));
        mail.WithRequestTimeout(Longest);
        mail.MapGet("/return", (HttpContext http) => Ask(http, "Continue the conversation", "Reprendre la conversation"));
        mail.MapPost("/return", ReturnAsync);
        mail.MapGet("/unsubscribe", (HttpContext http) => Ask(
            http, "Send me no more e-mails about conversations", "Ne plus m’envoyer d’e-mails sur des conversations"));
        mail.MapPost("/unsubscribe", UnsubscribeAsync);
        routes.MapInboundMail();
    }

    private static async Task<IResult> ReturnAsync(HttpContext http, ReturnLinks links, VisitorCookie cookie)
    {
        // Another site could otherwise make a browser somebody else's.
        if (http.Request.Headers["Sec-Fetch-Site"] is var site && (site == "cross-site" || site == "same-site"))
            return Page(http, StatusCodes.Status403Forbidden, "Open the link from the e-mail.", "Ouvrez le lien de l’e-mail.");
        if (TokenOf(http) is not { } token || await links.UseAsync(token, http.RequestAborted) is not { } conversation)
            return Page(
                http, StatusCodes.Status410Gone,
                "This link was used already, or has expired. In the browser in which you wrote, the conversation is still there.",
                "Ce lien a déjà servi, ou n’est plus valable. Dans le navigateur où vous avez écrit, la conversation est toujours là.");
        cookie.Write(http, new Visitor(conversation.UserId, conversation.Id));
        return TypedResults.LocalRedirect("~/");
    }

    private static async Task<IResult> UnsubscribeAsync(HttpContext http, UnsubscribeLinks links, MailRefusals refusals)
    {
        if (links.AddressOf(TokenOf(http)) is not { } address)
            return Page(http, StatusCodes.Status410Gone, "This link is not valid.", "Ce lien n’est pas valable.");
        await refusals.AddAsync(address, http.RequestAborted);
        return Page(http, StatusCodes.Status200OK, "You get no more e-mails about conversations.", "Vous ne recevrez plus ces e-mails.");
    }

    private static ContentHttpResult Ask(HttpContext http, string english, string french)
    {
        var button = $"<form method=\"post\"><button style=\"font:inherit;padding:10px 18px\">{Of(http, english, french)}</button></form>";
        return Shell(http, StatusCodes.Status200OK, button);
    }

    private static ContentHttpResult Page(HttpContext http, int status, string english, string french) =>
        Shell(http, status, $"<p role=\"status\">{Of(http, english, french)}</p>");

    private static ContentHttpResult Shell(HttpContext http, int status, string content)
    {
        http.Response.Headers.CacheControl = "no-store";
        // The link is a secret: no other site is told where somebody came from.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Content(
            $"<!doctype html><html lang=\"{(IsFrench(http) ? "fr" : "en")}\"><head><meta charset=\"utf-8\">"
            + "<meta name=\"viewport\" content=\"width=device-width\"><meta name=\"color-scheme\" content=\"light dark\">"
            + "<title>Chat</title></head><body style=\"font:16px/1.5 sans-serif;padding:24px\">"
            + $"<main><h1 style=\"font-size:20px\">Chat</h1>{content}</main></body></html>",
            "text/html; charset=utf-8", statusCode: status);
    }

    private static string? TokenOf(HttpContext http) =>
        http.Request.Query["token"] is [{ Length: > 0 and <= LongestToken } token] ? token : null;

    private static string Of(HttpContext http, string english, string french) => WebUtility.HtmlEncode(IsFrench(http) ? french : english);

    private static bool IsFrench(HttpContext http) =>
        LanguageTag.IsFrench(http.Request.Headers.AcceptLanguage.ToString().Split(',', ';')[0].Trim());
}
