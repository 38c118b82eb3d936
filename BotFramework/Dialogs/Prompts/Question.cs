using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt keeps while it waits: what it asked, and how often it was answered.</summary>
readonly record struct Question(PromptOptions Options, Dictionary<string, object> State)
{
    const string PersistedOptions = "options";
    const string PersistedState = "state";
    const string Attempts = "AttemptCount";

    public static Question Begin(Dialog prompt, DialogContext dc, object? options)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions asked)
            throw new ArgumentOutOfRangeException(nameof(options), $"The prompt '{prompt.Id}' is begun with PromptOptions.");
        ExpectInput(asked.Prompt);
        ExpectInput(asked.RetryPrompt);
        var state = new Dictionary<string, object>(StringComparer.Ordinal) { [Attempts] = 0 };
        dc.ActiveDialog!.State[PersistedOptions] = asked;
        dc.ActiveDialog.State[PersistedState] = state;
        return new(asked, state);
    }

    public static Question Of(DialogInstance instance) =>
        new(instance.State.Read<PromptOptions>(PersistedOptions)!, instance.State.Read<Dictionary<string, object>>(PersistedState)!);

    /// <summary>1 for the first answer.</summary>
    public int CountAnswer()
    {
        var attempts = State.Read<int>(Attempts) + 1;
        State[Attempts] = attempts;
        return attempts;
    }

    /// <summary>A copy, because sending writes into an activity; null where there is nothing to ask.</summary>
    public static Activity? Words(PromptOptions options, bool isRetry) => (isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt)?.Again();

    static void ExpectInput(Activity? prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
            prompt.InputHint = InputHints.ExpectingInput;
    }
}
