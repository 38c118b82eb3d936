namespace LiveTakeover.Handoff.Conversations.Files;

/// <summary>A file was not kept, because with it more would be kept than the settings allow. The message is for its sender.</summary>
public sealed class UploadQuotaException(string message) : Exception(message);
