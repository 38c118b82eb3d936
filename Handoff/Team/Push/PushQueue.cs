using LiveTakeover.Handoff.Team.SignIn;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Handoff.Team.Push;

/// <summary>
/// The browsers that are told of news, and the outbox of what they are told. A notification leaves it when the push service has taken
/// it, when the browser's subscription ends, or when it is too old to be of use.
/// </summary>
public sealed class PushQueue(IDatabase database, IOptions<PushOptions> options, TimeProvider time)
{
    /// <summary>The most browsers of an account. Another one takes the place of the one that asked first.</summary>
    public const int MostOfAccount = 10;

    // What was sent is remembered for this long, so that nobody is told of new requests too often.
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(1);
    private static readonly RetryPauses Pauses = new(TimeSpan.FromSeconds(30), TimeSpan.FromHours(1));

    public bool IsOn => options.Value.Enabled;

    /// <summary>Tells this browser of news from now on, for as long as it is signed in.</summary>
    public Task SubscribeAsync(OpenSignIn signIn, PushSubscription subscription, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Subscribe(store, signIn, subscription), cancellationToken);

    public Task<bool> IsSubscribedAsync(OpenSignIn signIn, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => PushSubscriptionTable.Has(store, signIn.Id), cancellationToken);

    public Task<bool> UnsubscribeAsync(OpenSignIn signIn, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => PushSubscriptionTable.Delete(store, signIn.Id), cancellationToken);

    /// <summary>Queues a notification by which the agent sees how it looks.</summary>
    /// <returns>False if this browser is not subscribed, or if the last trial still waits.</returns>
    public Task<bool> TryAsync(OpenSignIn signIn, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Try(store, signIn), cancellationToken);

    public Task<IReadOnlyList<QueuedPush>> DueAsync(int limit, CancellationToken cancellationToken = default) =>
        database.ReadAsync(store => PushTable.Due(store, Now(), limit), cancellationToken);

    public Task SentAsync(QueuedPush push, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => PushTable.Sent(store, push.Id, Now()), cancellationToken);

    /// <summary>The push service knows the subscription no more: the browser was reset, or refuses notifications by now.</summary>
    public Task GoneAsync(QueuedPush push, CancellationToken cancellationToken = default) => database.WriteAsync(
        store =>
        {
            PushSubscriptionTable.Delete(store, push.SignInId, push.To.Endpoint);
            PushTable.Delete(store, push.Id);
        },
        cancellationToken);

    /// <summary>The push service did not take it this time. It goes again after a pause that grows.</summary>
    /// <param name="asked">The pause that the push service asked for.</param>
    /// <returns>False if it is too old by then, and is dropped.</returns>
    public Task<bool> FailedAsync(QueuedPush push, TimeSpan? asked, CancellationToken cancellationToken = default) =>
        database.WriteAsync(store => Fail(store, push, asked), cancellationToken);

    /// <summary>Forgets what was sent long ago.</summary>
    public Task TidyAsync(CancellationToken cancellationToken = default) => database.WriteAsync(
        store => PushTable.ForgetSent(store, Now() - (long)Remembered.TotalMilliseconds), cancellationToken);

    private void Subscribe(StoreTransaction store, OpenSignIn signIn, PushSubscription subscription)
    {
        PushSubscriptionTable.Save(store, signIn.Id, subscription, Now());
        foreach (var one in PushSubscriptionTable.Of(store, signIn.AccountId, signedInAfter: 0).Skip(MostOfAccount))
            PushSubscriptionTable.Delete(store, one);
    }

    private bool Try(StoreTransaction store, OpenSignIn signIn)
    {
        if (!PushSubscriptionTable.Has(store, signIn.Id) || PushTable.LastSent(store, signIn.Id, PushKind.Trial) == 0) return false;
        PushTable.Insert(store, signIn.Id, PushKind.Trial, about: null, time.GetUtcNow(), Now());
        return true;
    }

    private bool Fail(StoreTransaction store, QueuedPush push, TimeSpan? asked)
    {
        var pause = Pauses.After(push.Attempts);
        var next = time.GetUtcNow() + (asked > pause ? asked.Value : pause);
        var goesAgain = next <= push.MadeAt + options.Value.GiveUpAfter;
        if (goesAgain) PushTable.TryLater(store, push.Id, next.ToUnixTimeMilliseconds());
        else PushTable.Delete(store, push.Id);
        return goesAgain;
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
