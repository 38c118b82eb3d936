using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

internal static class MapSupportExtension
{
    /// <summary>Whoever is signed in may ask; administrators change.</summary>
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
