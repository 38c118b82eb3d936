using LiveTakeover.Handoff;

namespace LiveTakeover.Bot;

/// <summary>
/// Knows who is at a browser: whom its cookie remembers. Where a site vouches for them, the store says which conversation is
/// theirs by now, for they may have started over, or deleted it, in another browser.
/// </summary>
internal sealed class Visitors(VisitorCookie cookie, Identities identities, Conversations conversations, TimeProvider time)
{
    public async Task<Visitor?> FindAsync(HttpContext context)
    {
        var visitor = cookie.Read(context.Request);
        if (visitor?.SignedIn is { } signedIn) visitor = await SignedInAsync(visitor, signedIn, context.RequestAborted);
        if (visitor is null) return null;
        // What was deleted, from another browser or by the operator, is not to be opened again.
        return await conversations.FindAsync(visitor.ConversationId, context.RequestAborted) is { ErasedAt: not null } ? null : visitor;
    }

    /// <summary>Whoever it is: somebody new if nobody is remembered. The browser will remember them.</summary>
    public async Task<Visitor> ReceiveAsync(HttpContext context)
    {
        var visitor = await FindAsync(context) ?? Visitor.New();
        cookie.Write(context, visitor);
        return visitor;
    }

    /// <summary>The person at this browser is this one. Who was nobody in particular until now goes on with what they have said.</summary>
    public async Task IdentifyAsync(HttpContext context, SignedIdentity signed)
    {
        var before = await FindAsync(context);
        var candidate = before is { SignedIn: null } ? before : Visitor.New();
        var identity = await RecogniseAsync(candidate) ?? (await RecogniseAsync(Visitor.New()))!;
        cookie.Write(context, new Visitor(identity.UserId, identity.ConversationId, new SignedIn(signed.Person.Subject, signed.Until)));

        Task<Handoff.Identity?> RecogniseAsync(Visitor visitor) =>
            identities.RecogniseAsync(signed.Person, visitor.UserId, visitor.ConversationId, context.RequestAborted);
    }

    /// <summary>The browser forgets a signed-in person. Others stay who they are.</summary>
    public async Task SignOutAsync(HttpContext context)
    {
        if (await FindAsync(context) is { SignedIn: not null }) cookie.Write(context, Visitor.New());
    }

    public async Task StartOverAsync(HttpContext context)
    {
        if (await FindAsync(context) is not { } visitor) return;
        var again = visitor.StartsOver();
        if (visitor.SignedIn is { } signedIn) await identities.MoveAsync(signedIn.Subject, again.ConversationId, context.RequestAborted);
        cookie.Write(context, again);
        await conversations.LeaveAsync(visitor.ConversationId, context.RequestAborted);
    }

    /// <summary>The browser is nobody's.</summary>
    public void Forget(HttpContext context) => cookie.Write(context, Visitor.New());

    private async Task<Visitor?> SignedInAsync(Visitor visitor, SignedIn signedIn, CancellationToken cancellation)
    {
        if (signedIn.Until <= time.GetUtcNow()) return null;
        return await identities.FindAsync(signedIn.Subject, cancellation) is { } identity
            ? visitor with { UserId = identity.UserId, ConversationId = identity.ConversationId }
            : null;
    }
}
