using LiveTakeover.Bot.WebChat.Identity;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Visitors;
using LiveTakeover.Handoff.Team.Visitors;

namespace LiveTakeover.Bot.WebChat;

/// <summary>
/// Identifies a browser's visitor by its cookie. For a person verified by a site, the store has their current conversation, because
/// they may have started over or erased it in another browser.
/// </summary>
internal sealed class Visitors(VisitorCookie cookie, VerifiedVisitors identities, ConversationService conversations, TimeProvider time)
{
    public async Task<Visitor?> FindAsync(HttpContext context)
    {
        var visitor = cookie.Read(context.Request);
        if (visitor?.SignedIn is { } signedIn) visitor = await SignedInAsync(visitor, signedIn, context.RequestAborted);
        if (visitor is null) return null;
        // A conversation that was erased elsewhere must not be opened again.
        return await conversations.FindAsync(visitor.ConversationId, context.RequestAborted) is { ErasedAt: not null } ? null : visitor;
    }

    /// <summary>The browser's visitor, or a new one if the browser has none. The browser stores it in a cookie.</summary>
    public async Task<Visitor> ReceiveAsync(HttpContext context)
    {
        var visitor = await FindAsync(context) ?? Visitor.New();
        cookie.Write(context, visitor);
        return visitor;
    }

    /// <summary>Signs this person in to the browser. An anonymous visitor continues their conversation under their own name.</summary>
    public async Task IdentifyAsync(HttpContext context, SignedIdentity signed)
    {
        var before = await FindAsync(context);
        var candidate = before is { SignedIn: null } ? before : Visitor.New();
        var identity = await RecogniseAsync(candidate) ?? (await RecogniseAsync(Visitor.New()))!;
        cookie.Write(context, new Visitor(identity.UserId, identity.ConversationId, new SignedIn(signed.Person.Subject, signed.Until)));

        Task<VerifiedVisitor?> RecogniseAsync(Visitor visitor) =>
            identities.RecogniseAsync(signed.Person, visitor.UserId, visitor.ConversationId, context.RequestAborted);
    }

    /// <summary>Signs a verified person out. Anonymous visitors do not change.</summary>
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

    /// <summary>Replaces the browser's visitor by a new one.</summary>
    public void Forget(HttpContext context) => cookie.Write(context, Visitor.New());

    private async Task<Visitor?> SignedInAsync(Visitor visitor, SignedIn signedIn, CancellationToken cancellation)
    {
        if (signedIn.Until <= time.GetUtcNow()) return null;
        return await identities.FindAsync(signedIn.Subject, cancellation) is { } identity
            ? visitor with { UserId = identity.UserId, ConversationId = identity.ConversationId }
            : null;
    }
}
