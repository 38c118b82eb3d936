namespace LiveTakeover.Handoff.Conversations;

/// <summary>What the person is told when nothing could answer them.</summary>
public static class Apology
{
    public const string English = "Sorry, something went wrong on our side. Please try again.";
    public const string French = "Désolé, un problème est survenu de notre côté. Veuillez réessayer.";
}
