using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace LiveTakeover.Browser.Tests;

/// <summary>Somebody else's site, on an origin of its own: a strict content policy, styles that spare nothing, and our one tag.</summary>
public sealed class Site : IAsyncDisposable
{
    private const string HostileStyles = """
        * { color: red !important; font: 9px fantasy !important; }
        div, button, iframe, span { display: block !important; border: 9px dashed lime !important; transform: rotate(3deg) !important; }
        live-takeover { visibility: hidden; opacity: 0.1; }
        """;

    private readonly WebApplication app;

    private Site(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.Single());

    public static async Task<Site> OpenAsync(Uri chat, string tag, string html = "<html lang=en>")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        var host = chat.GetLeftPart(UriPartial.Authority);
        site.MapGet("/site.css", () => TypedResults.Text(HostileStyles, "text/css"));
        site.MapGet("/", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'self'; script-src {host}; frame-src {host}";
            return TypedResults.Text(
                $"""
                <!doctype html>{html}<head><meta charset=utf-8><meta name=viewport content="width=device-width"><title>A site</title><link rel=stylesheet href=/site.css>
                <script src="{host}/webchat/embed.js" defer {tag}></script></head>
                <body><main><h1>A site of somebody</h1><p>With a field: <label>Search <input></label></p></main></body></html>
                """,
                "text/html");
        });
        await site.StartAsync();
        return new Site(site);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
