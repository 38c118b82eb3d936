namespace LiveTakeover.Dialogs;

/// <summary>Whether a condition held, and why, in words a designer understands.</summary>
public readonly record struct Verdict(bool Holds, string Because);
