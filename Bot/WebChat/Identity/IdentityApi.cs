namespace LiveTakeover.Bot;

/// <summary>Who the person is, in the word of the site that shows the widget.</summary>
internal static class IdentityApi
{
    public static void MapIdentity(this RouteGroupBuilder webChat)
    {
        webChat.MapPut("/identity", Present).WithSummary("The person is who the site's server has signed, until that expires");
        webChat.MapDelete("/identity", SignOut).WithSummary("The person has left the site's account: this browser is nobody's");
    }

    private static async Task<IResult> Present(HttpContext context, PresentedIdentity presented, SignedIdentities identities, Visitors visitors)
    {
        try
        {
            await visitors.IdentifyAsync(context, await identities.ReadAsync(presented.Identity));
            return TypedResults.NoContent();
        }
        catch (IdentityRefused refused)
        {
            // Somebody else's conversation is not to be shown to whom the site means now.
            await visitors.SignOutAsync(context);
            return TypedResults.Problem(title: refused.Message, statusCode: StatusCodes.Status403Forbidden);
        }
    }

    private static async Task<IResult> SignOut(HttpContext context, Visitors visitors)
    {
        await visitors.SignOutAsync(context);
        return TypedResults.NoContent();
    }

    private sealed record PresentedIdentity(string? Identity);
}
