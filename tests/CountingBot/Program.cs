// A Bot Framework bot of somebody's own on LiveTakeover's rooms, as a process that a test can kill.
using LiveTakeover.AgentHub;
using LiveTakeover.Cluster;
using LiveTakeover.CountingBot;
using LiveTakeover.DirectLine;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Middleware;
using Microsoft.Bot.Builder;

var builder = WebApplication.CreateBuilder(args);
builder.AddHandoffCluster();
builder.Services.AddHandoff(builder.Configuration);
builder.Services.AddHandoffMiddleware();
builder.Services.AddDirectLine(builder.Configuration);
builder.Services.AddAgentHub(builder.Configuration);
builder.Services.AddSingleton<ConversationState>();
builder.Services.AddSingleton<IBot, Counter>();

var app = builder.Build();
app.UseExceptionHandler(); // 503 while the database is away
app.UseWebSockets();
app.UseAuthentication();
app.UseAuthorization();
app.MapDirectLine();
app.MapAgentHub();
await app.RunAsync();
