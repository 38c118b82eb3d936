using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Answers;
using LiveTakeover.AgentHub.Audit;
using LiveTakeover.AgentHub.ChatPage;
using LiveTakeover.AgentHub.Colleagues;
using LiveTakeover.AgentHub.Conversations;
using LiveTakeover.AgentHub.Deliveries;
using LiveTakeover.AgentHub.Figures;
using LiveTakeover.AgentHub.Introduction;
using LiveTakeover.AgentHub.Live;
using LiveTakeover.AgentHub.People;
using LiveTakeover.AgentHub.Requests;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.AgentHub.Stories;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.AgentHub.Team;
using LiveTakeover.AgentHub.Transcripts;
using Microsoft.AspNetCore.Mvc;

namespace LiveTakeover.AgentHub;

public static class MapAgentHubExtension
{
    /// <summary>In bytes, for what is read before anybody has signed in: addresses, passwords, codes.</summary>
    private const int MaxEntranceBody = 16 * 1024;

    private static readonly TimeSpan LongestEntrance = TimeSpan.FromMinutes(1);

    /// <summary>Maps <c>/hub/api</c> and <c>/hub/live</c>. All endpoints except sign-in need a signed-in account.</summary>
    public static IEndpointRouteBuilder MapAgentHub(this IEndpointRouteBuilder app)
    {
        var all = app.MapGroup("/hub/api").AddEndpointFilter(NoStore.Mark).AddEndpointFilter(SameOrigin.Require)
            .AddEndpointFilter(TooBusyException.Tell);
        var entrance = all.MapGroup("").RequireAuthorization(Policies.Entrance)
            .WithMetadata(new RequestSizeLimitAttribute(MaxEntranceBody));
        entrance.WithRequestTimeout(LongestEntrance);
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
        api.MapChatPage();
        api.MapFigures();
        api.MapSupport();
        api.MapStories();
        app.MapHub<LiveHub>("/hub/live").RequireSameOrigin().DisableRequestTimeout();
        return app;
    }
}
