namespace LiveTakeover.Bot.Channels.Authentication;

/// <summary>The issuer's keys are missing, so the token can be neither accepted nor refused: retry shortly.</summary>
internal sealed class KeysUnavailableException(Exception inner) : Exception("The signing keys of the channels could not be read.", inner);
