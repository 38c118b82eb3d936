// A new bot on the SDK's CloudAdapter, with takeovers. A test builds it on the packages and starts it.
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Takeovers;
using LiveTakeover.Middleware;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Yours;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
builder.Services.AddSingleton<IBotFrameworkHttpAdapter, YourAdapter>();
builder.Services.AddSingleton<ConversationState>().AddSingleton<IBot, YourBot>();
builder.Services.AddHandoff(builder.Configuration).AddHandoffGate().AddHandoffDelivery<YourAdapter>();

var app = builder.Build();
app.MapPost("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
    adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));

// A desk of your own. Who may sit at it is for you to check.
var grace = new Holder("grace", "Grace");
app.MapPut("/desk/{id}/control", async (string id, ControlService control) => (await control.TakeAsync(id, grace)).Outcome.ToString());
app.MapDelete("/desk/{id}/control", (string id, ControlService control) => control.ReleaseAsync(id, grace.AgentId));
app.MapPut("/desk/{id}/lines/{line}", async (string id, string line, string text, AgentLines lines) =>
{
    await lines.SayAsync(id, grace, line, text, attachments: null);
});
await app.RunAsync();
