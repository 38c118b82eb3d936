using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LiveTakeover.AgentHub;

public static class MapAgentHubExtension
{
    /// <summary>Maps <c>/hub/api</c> and <c>/hub/live</c>. All of it needs a signed-in account, except signing in.</summary>
    public static IEndpointRouteBuilder MapAgentHub(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/hub/api").AddEndpointFilter(NoStore.Mark).AddEndpointFilter(SameOrigin.Require);
        var entrance = all.MapGroup("").RequireAuthorization(Policies.Entrance);
        entrance.MapEntrance();
        entrance.MapSession();
        entrance.MapSetup();
        entrance.MapInvitation();
        entrance.MapPasswordLink();
        entrance.MapTwoStep();
        var api = all.MapGroup("").RequireAuthorization();
        api.MapOwnAccount();
        api.MapPreferences();
        api.MapTeam();
        api.MapAudit();
        api.MapPeople();
        api.MapRequests();
        api.MapConversations();
        api.MapTranscripts();
        api.MapBackground();
        api.MapControl();
        api.MapNotes();
        api.MapDeliveries();
        api.MapColleagues();
        api.MapNews();
        api.MapAnswers();
        api.MapIntroduction();
        api.MapFigures();
        api.MapSupport();
        api.MapStories();
        app.MapHub<LiveHub>("/hub/live").RequireSameOrigin();
        return app;
    }
}
