using LiveTakeover.DirectLine.Errors;
using LiveTakeover.DirectLine.Tokens;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.DirectLine.Streaming;

/// <summary>
/// The credential of a stream. It is in the URL, because a browser cannot set headers on a WebSocket; therefore it expires soon.
/// </summary>
internal sealed class StreamTicket
{
    public static async ValueTask<StreamTicket?> BindAsync(HttpContext context)
    {
        var ticket = context.Request.Query["t"].ToString();
        if (ticket.Length == 0) throw Refusal.NoCredential();
        var grant = await context.RequestServices.GetRequiredService<ConversationTokens>().VerifyStreamTicketAsync(ticket);
        return context.Request.RouteValues["conversationId"] is string id && grant.Covers(id)
            ? new StreamTicket()
            : throw Refusal.WrongCredential();
    }
}
