namespace LiveTakeover.AgentHub.Support;

internal static class MapSupportExtension
{
    /// <summary>Every signed-in account may read; only administrators may change anything.</summary>
    public static void MapSupport(this RouteGroupBuilder api)
    {
        var support = api.MapGroup("/support");
        support.MapSchedule();
        support.MapUnavailability();
        support.MapQuestions();
        support.MapWhatHappens();
        support.MapExceptionCalendar();
    }
}
