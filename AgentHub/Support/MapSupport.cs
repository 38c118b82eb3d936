namespace LiveTakeover.AgentHub.Support;

internal static class MapSupportExtension
{
    /// <summary>Every signed-in account may read the hours; only administrators may change them.</summary>
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
