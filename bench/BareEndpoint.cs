using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveTakeover.Channels.Benchmarks;

/// <summary>What Kestrel costs by itself: the same request is read to its end, and something of an answer's size comes back.</summary>
internal static class BareEndpoint
{
    private static readonly byte[] Answer = """{"activities":[{"type":"message","text":"echo hello"}]}"""u8.ToArray();

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        await app.RunAsync();
    }

    private static async Task AnswerAsync(HttpContext http)
    {
        var buffer = new byte[4096];
        while (await http.Request.Body.ReadAsync(buffer) > 0)
        {
        }

        http.Response.ContentType = "application/json";
        http.Response.ContentLength = Answer.Length;
        await http.Response.Body.WriteAsync(Answer);
    }
}
