using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.DirectLine;

/// <summary>A browser can give a socket no header, so the credential of a stream is in its address, and short-lived.</summary>
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
