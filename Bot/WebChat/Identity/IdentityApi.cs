namespace LiveTakeover.Bot.WebChat.Identity;

/// <summary>Sets the person's identity, as stated by the site that shows the widget.</summary>
internal static class IdentityApi
{
    public static void MapIdentity(this RouteGroupBuilder webChat)
    {
        webChat.MapPut("/identity", Present).WithSummary("The person is who the site's server has signed, until that expires");
        webChat.MapDelete("/identity", SignOut).WithSummary("The person has left the site's account: this browser is nobody's");
    }

    private static async Task<IResult> Present(
        HttpContext context, PresentedIdentity presented, SignedIdentities identities, Visitors visitors)
    {
        try
        {
            await visitors.IdentifyAsync(context, await identities.ReadAsync(presented.Identity));
            return TypedResults.NoContent();
        }
        catch (IdentityRefused refused)
        {
            // The site means another person now, who must not see the previous person's conversation.
            await visitors.SignOutAsync(context);
            return TypedResults.Problem(title: refused.Message, statusCode: StatusCodes.Status403Forbidden);
        }
    }

    private static async Task<IResult> SignOut(HttpContext context, Visitors visitors)
    {
        await visitors.SignOutAsync(context);
        return TypedResults.NoContent();
    }

    internal sealed record PresentedIdentity(string? Identity);
}
