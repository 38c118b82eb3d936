using LiveTakeover.AgentHub;
using LiveTakeover.Bot.Channels;
using LiveTakeover.Bot.Hosting;
using LiveTakeover.Bot.Hosting.Starting;
using LiveTakeover.Bot.Limits;
using LiveTakeover.Bot.Mail;
using LiveTakeover.Bot.Push;
using LiveTakeover.Bot.Stories;
using LiveTakeover.Bot.Telemetry;
using LiveTakeover.Bot.Uploads;
using LiveTakeover.Bot.WebChat;
using LiveTakeover.Bot.Webhooks;
using LiveTakeover.Cluster;
using LiveTakeover.Dialogs;
using LiveTakeover.DirectLine;
using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Team;
using LiveTakeover.Middleware;

return await HostRun.ToldAsync(RunAsync, args);

static async Task<int> RunAsync(string[] args)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (StoryCommands.AreMeantBy(args)) return await StoryCommands.RunAsync(args, builder.Configuration, Console.Out);
    if (StoreCommands.AreMeantBy(args)) return await StoreCommands.RunAsync(args, builder.Configuration, Console.Out);
    if (HealthCommand.IsMeantBy(args)) return await HealthCommand.RunAsync(builder.Configuration, Console.Out);

    builder.LogStartInLines();
    builder.CheckSettings();
    builder.AddHost();
    builder.AddTelemetry();
    builder.Services.AddLimits(builder.Configuration);
    builder.AddHandoffCluster();
    builder.Services.AddHandoff(builder.Configuration);
    builder.Services.AddHandoffMiddleware();
    builder.Services.AddStories(builder.Configuration).GuardWebhooks();
    builder.Services.AddDirectLine(builder.Configuration);
    builder.Services.AddUploads(builder.Configuration);
    builder.Services.AddWebChat(builder.Configuration);
    builder.Services.AddChannels(builder.Configuration);
    builder.Services.AddMailDelivery().AddPushDelivery();
    builder.Services.AddAgentHub(builder.Configuration).AddWebhooks();

    var app = builder.Build();

    app.UseHost();
    app.MapDirectLine();
    app.UseRequestCheck(); // After Direct Line, whose errors have a shape of their own.
    app.MapWebChat();
    app.MapMail();
    app.MapChannels();
    app.MapAgentHub();
    app.MapStories();
    app.MapPages();
    app.MapOperations();

    return await app.RunToEndAsync();
}
