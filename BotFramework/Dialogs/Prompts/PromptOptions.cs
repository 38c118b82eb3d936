using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A prompt's question, its question after an invalid answer, and the choices.</summary>
[JsonObject(ItemNullValueHandling = NullValueHandling.Ignore)]
public class PromptOptions
{
    public Activity? Prompt { get; set; }

    public Activity? RetryPrompt { get; set; }

    public IList<Choice>? Choices { get; set; }

    public ListStyle? Style { get; set; }

    /// <summary>The language of the answer; by default the person's.</summary>
    public string? RecognizeLanguage { get; set; }

    public object? Validations { get; set; }
}

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }

    public T? Value { get; set; }

    /// <summary>Whether parents may handle this answer although the prompt understands it.</summary>
    public bool AllowInterruption { get; set; }
}

/// <summary>
/// Decides whether an answer is accepted. If the validator sends a message itself, the prompt does not repeat its question.
/// </summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options,
        int attempts) =>
        (Context, Recognized, State, Options, AttemptCount) = (turnContext, recognized, state, options, attempts);

    public ITurnContext Context { get; }

    public PromptRecognizerResult<T> Recognized { get; }

    public IDictionary<string, object> State { get; }

    public PromptOptions Options { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount { get; }
}
