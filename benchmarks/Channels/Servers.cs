using System.Text.Json;
using LiveTakeover.BotFramework;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>What runs in child processes besides the product.</summary>
internal static class Servers
{
    private static readonly byte[] Taken = """{"id":"1"}"""u8.ToArray();

    /// <summary>The physical limit of a turn over HTTP: an activity is read, and one is answered; nothing is kept.</summary>
    public static Task<int> BareAsync() => RunAsync(app => app.MapPost("/api/messages", async context =>
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var heard = ActivityJson.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length));
        var answer = new ExpectedReplies([new Activity { Type = ActivityTypes.Message, Text = heard.Text, ReplyToId = heard.Id }]);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(ActivityJson.SerializeToUtf8Bytes(answer), context.RequestAborted);
    }));

    /// <summary>Takes whatever the bot sends, and counts it.</summary>
    public static Task<int> ChannelAsync()
    {
        long taken = 0;
        return RunAsync(app =>
        {
            app.MapGet("/taken", () => Interlocked.Read(ref taken));
            app.MapPost("/v3/conversations/{**rest}", async context =>
            {
                await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
                Interlocked.Increment(ref taken);
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(Taken, context.RequestAborted);
            });
        });
    }

    private static async Task<int> RunAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.MapGet("/health/live", () => "");
        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes());
        map(app);
        await app.RunAsync();
        return 0;
    }
}
