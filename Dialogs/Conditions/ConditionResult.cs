namespace LiveTakeover.Dialogs.Conditions;

/// <summary>Whether a condition held, and why, in words that a designer understands.</summary>
public readonly record struct ConditionResult(bool Holds, string Because);
