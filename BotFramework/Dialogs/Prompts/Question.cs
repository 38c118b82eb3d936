using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The data of a waiting prompt: its question, and the number of answers so far.</summary>
internal readonly record struct Question(PromptOptions Options, Dictionary<string, object> State)
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";
    private const string Attempts = "AttemptCount";

    public static Question Begin(Dialog prompt, DialogContext dc, object? options, string hint = InputHints.ExpectingInput)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions asked)
            throw new ArgumentOutOfRangeException(nameof(options), $"The prompt '{prompt.Id}' is begun with PromptOptions.");
        Hint(asked.Prompt, hint);
        Hint(asked.RetryPrompt, hint);
        var state = new Dictionary<string, object>(StringComparer.Ordinal) { [Attempts] = 0 };
        dc.ActiveDialog!.State[PersistedOptions] = asked;
        dc.ActiveDialog.State[PersistedState] = state;
        return new(asked, state);
    }

    public static Question Of(DialogInstance instance) =>
        new(instance.State.Read<PromptOptions>(PersistedOptions)!, instance.State.Read<Dictionary<string, object>>(PersistedState)!);

    /// <summary>Counts an answer and returns its number, from 1.</summary>
    public int CountAnswer()
    {
        var attempts = State.Read<int>(Attempts) + 1;
        State[Attempts] = attempts;
        return attempts;
    }

    /// <summary>A copy of the question, because sending changes an activity; null if there is no question.</summary>
    public static Activity? Words(PromptOptions options, bool isRetry) =>
        (isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt)?.Copy();

    private static void Hint(Activity? prompt, string hint)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint)) prompt.InputHint = hint;
    }
}
