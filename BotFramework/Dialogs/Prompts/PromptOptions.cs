using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, what it asks when the answer was none, and what there is to choose from.</summary>
public class PromptOptions
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Activity? Prompt { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Activity? RetryPrompt { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IList<Choice>? Choices { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ListStyle? Style { get; set; }

    /// <summary>The language in which an answer is looked for; by default the person's.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RecognizeLanguage { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Validations { get; set; }
}

public class PromptRecognizerResult<T>
{
    public bool Succeeded { get; set; }
    public T? Value { get; set; }
}

/// <summary>Whether an answer is accepted. A validator that has said something itself keeps the prompt from asking again.</summary>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);

public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options, int attempts) =>
        (Context, Recognized, State, Options, AttemptCount) = (turnContext, recognized, state, options, attempts);

    public ITurnContext Context { get; }
    public PromptRecognizerResult<T> Recognized { get; }
    public IDictionary<string, object> State { get; }
    public PromptOptions Options { get; }

    /// <summary>1 for the first answer.</summary>
    public int AttemptCount { get; }
}
