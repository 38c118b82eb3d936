namespace Microsoft.Bot.Builder.Dialogs;

public class DialogManagerResult
{
    public DialogTurnResult TurnResult { get; set; } = null!;
}

/// <summary>Runs a root dialog, and saves the conversation state and the user state.</summary>
public class DialogManager
{
    private const string LastAccess = "_lastAccess";

    private readonly string dialogStateProperty;
    private string? rootDialogId;

    public DialogManager(Dialog? rootDialog = null, string? dialogStateProperty = null)
    {
        this.dialogStateProperty = dialogStateProperty ?? "DialogState";
        RootDialog = rootDialog;
    }

    /// <summary>By default, the one in the turn state.</summary>
    public ConversationState? ConversationState { get; set; }

    /// <summary>By default, the one in the turn state, if any.</summary>
    public UserState? UserState { get; set; }

    /// <summary>Services that are added to the state of each turn.</summary>
    public TurnContextStateCollection InitialTurnState { get; } = new();

    public DialogSet Dialogs { get; set; } = new();

    /// <summary>Expiry in milliseconds: after this long without an activity, the conversation begins again. Null for never.</summary>
    public int? ExpireAfter { get; set; }

    public Dialog? RootDialog
    {
        get => rootDialogId is null ? null : Dialogs.Find(rootDialogId);
        set
        {
            (rootDialogId, Dialogs) = (value?.Id, new());
            if (value is null) return;
            Dialogs.TelemetryClient = value.TelemetryClient;
            Dialogs.Add(value);
        }
    }

    public async Task<DialogManagerResult> OnTurnAsync(ITurnContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var root = RootDialog ?? throw new InvalidOperationException("There is no dialog to run: set RootDialog.");
        var conversation = Introduce(context);
        await HeedExpiryAsync(context, conversation, cancellationToken);
        var dialogs = conversation.CreateProperty<DialogState>(dialogStateProperty);
        var dc = new DialogContext(Dialogs, context, await dialogs.GetAsync(context, static () => new(), cancellationToken));
        var turn = await DialogExtensions.RunAsync(dc, root.Id, cancellationToken);
        await conversation.SaveChangesAsync(context, false, cancellationToken);
        if (UserState is { } user) await user.SaveChangesAsync(context, false, cancellationToken);
        return new() { TurnResult = turn };
    }

    private ConversationState Introduce(ITurnContext context)
    {
        foreach (var (name, service) in InitialTurnState) context.TurnState.Set(name, service);
        context.TurnState.Set(this);
        UserState ??= context.TurnState.Get<UserState>();
        if (UserState is not null) context.TurnState.Set(UserState);
        ConversationState ??= context.TurnState.Get<ConversationState>()
            ?? throw new InvalidOperationException("There is no ConversationState: set it here, or put it into the turn's state.");
        context.TurnState.Set(ConversationState);
        return ConversationState;
    }

    private async Task HeedExpiryAsync(ITurnContext context, ConversationState conversation, CancellationToken cancellationToken)
    {
        var now = (context.TurnState.Get<TimeProvider>() ?? TimeProvider.System).GetUtcNow().UtcDateTime;
        var lastAccess = conversation.CreateProperty<DateTime>(LastAccess);
        var last = await lastAccess.GetAsync(context, () => now, cancellationToken);
        if (ExpireAfter is { } milliseconds && now - last >= TimeSpan.FromMilliseconds(milliseconds))
            await conversation.ClearStateAsync(context, cancellationToken);
        await lastAccess.SetAsync(context, now, cancellationToken);
    }
}
