using LiveTakeover.AgentHub.Accounts;
using LiveTakeover.AgentHub.Answers;
using LiveTakeover.AgentHub.Audit;
using LiveTakeover.AgentHub.ChatPage;
using LiveTakeover.AgentHub.Closing;
using LiveTakeover.AgentHub.Colleagues;
using LiveTakeover.AgentHub.Conversations;
using LiveTakeover.AgentHub.Deliveries;
using LiveTakeover.AgentHub.Figures;
using LiveTakeover.AgentHub.Introduction;
using LiveTakeover.AgentHub.Live;
using LiveTakeover.AgentHub.People;
using LiveTakeover.AgentHub.Programs;
using LiveTakeover.AgentHub.Push;
using LiveTakeover.AgentHub.Queue;
using LiveTakeover.AgentHub.Requests;
using LiveTakeover.AgentHub.Security;
using LiveTakeover.AgentHub.Signals;
using LiveTakeover.AgentHub.SignIn;
using LiveTakeover.AgentHub.Stories;
using LiveTakeover.AgentHub.Support;
using LiveTakeover.AgentHub.Team;
using LiveTakeover.AgentHub.Transcripts;
using LiveTakeover.AgentHub.Webhooks;
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
            .AddEndpointFilter(TooBusyException.Tell)
            .AddEndpointFilter(KeyRules.Limit);
        var entrance = all.MapGroup("").RequireAuthorization(Policies.Entrance)
            .WithMetadata(new RequestSizeLimitAttribute(MaxEntranceBody));
        entrance.WithRequestTimeout(LongestEntrance);
        entrance.MapEntrance();
        entrance.MapSession();
        entrance.MapSetup();
        entrance.MapInvitation();
        entrance.MapPasswordLink();
        entrance.MapGroup("").ForPeople().MapTwoStep();
        var api = all.MapGroup("").RequireAuthorization();
        var people = api.MapGroup("").ForPeople();
        people.MapOwnAccount();
        people.MapPreferences();
        people.MapPush();
        people.MapTeam();
        people.MapKeys();
        people.MapNews();
        api.MapWebhooks();
        api.MapAudit();
        api.MapPeople();
        api.MapQueue();
        api.MapRequests();
        api.MapConversations();
        api.MapTranscripts();
        api.MapBackground();
        api.MapClosing();
        api.MapControl();
        api.MapNotes();
        api.MapDeliveries();
        api.MapMails();
        api.MapColleagues();
        api.MapAnswers();
        api.MapRead();
        api.MapViews();
        api.MapTargets();
        api.MapManyRequests();
        api.MapIntroduction();
        api.MapChatPage();
        api.MapFigures();
        api.MapSupport();
        api.MapStories();
        app.MapHub<LiveHub>("/hub/live").RequireSameOrigin().DisableRequestTimeout();
        return app;
    }
}
