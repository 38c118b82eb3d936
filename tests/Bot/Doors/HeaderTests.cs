using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace LiveTakeover.Bot.Tests.Doors;

/// <summary>The headers that keep a browser from doing what nobody meant, on every answer that the host can give.</summary>
public sealed class HeaderTests
{
    private static readonly string[] Pages =
        ["/", "/hub/", "/hub/requests", "/hub/no/such/screen", "/webchat/frame", "/widget.js", "/favicon.svg", "/no-such-file.txt", "/%00"];

    private static readonly string[] Always =
        ["X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy"];

    [Fact]
    public async Task Every_answer_has_them_whatever_it_says()
    {
        await using var door = new DoorHost();
        using var administrator = await door.AdministratorAsync();
        var asked = Addresses(door).ToList();
        asked.Count.ShouldBeGreaterThan(130);
        foreach (var (method, address) in asked)
        {
            using var unknown = await door.SendAsync(new HttpRequestMessage(method, address));
            using var known = await administrator.SendAsync(new HttpRequestMessage(method, address));
            foreach (var answer in new[] { unknown, known })
            {
                // The server itself refuses what is no path.
                if (address != "/%00") Missing(answer).ShouldBeEmpty($"{method} {address} {answer.StatusCode}");
                answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
            }
        }
    }

    [Fact]
    public async Task Over_TLS_a_browser_is_told_to_stay_there()
    {
        await using var door = new DoorHost(also: builder => builder.UseSetting("DirectLine:PublicAddress", "https://chat.example.org"));
        foreach (var (method, address) in Addresses(door).Where(asked => asked.Address != "/%00"))
        {
            using var request = new HttpRequestMessage(method, address) { Headers = { Host = "chat.example.org" } };
            using var answer = await door.SendAsync(request);
            answer.Headers.GetValues("Strict-Transport-Security").ShouldBe(["max-age=31536000"], $"{method} {address}");
        }
    }

    [Fact]
    public async Task Other_sites_frame_the_widgets_page_alone_and_a_file_runs_nothing()
    {
        await using var door = new DoorHost(also: builder => builder.UseSetting("WebChat:Sites:0", "https://shop.example"));

        foreach (var (_, address) in Addresses(door).Where(asked => asked.Method == HttpMethod.Get && asked.Address != "/%00"))
        {
            using var answer = await door.SendAsync(new HttpRequestMessage(HttpMethod.Get, address));
            var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.Contains("shop.example", StringComparison.Ordinal).ShouldBe(address == "/webchat/frame", address);
            policy.ShouldNotContain("unsafe-eval", customMessage: address);
            policy.ShouldContain("default-src", customMessage: address);
        }
    }

    private static IEnumerable<string> Missing(HttpResponseMessage answer) =>
        Always.Where(header => !answer.Headers.TryGetValues(header, out var values) || values.Count() != 1);

    /// <summary>The whole table of routes, and the pages beside it.</summary>
    private static IEnumerable<(HttpMethod Method, string Address)> Addresses(DoorHost door)
    {
        _ = door.Address;
        var routes = door.Host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().SelectMany(MethodsOf);
        return routes.Concat(Pages.Select(page => (HttpMethod.Get, page))).Distinct();
    }

    private static IEnumerable<(HttpMethod Method, string Address)> MethodsOf(RouteEndpoint route)
    {
        var parts = route.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Written)));
        var address = "/" + string.Join('/', parts);
        return (route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(name => HttpMethod.Parse(name))
            .Where(method => method != HttpMethod.Connect && !SignsOut(method, address)).Select(method => (method, address));
    }

    private static bool SignsOut(HttpMethod method, string address) =>
        address.EndsWith("everywhere", StringComparison.Ordinal)
        || (method == HttpMethod.Delete && address.EndsWith("/session", StringComparison.Ordinal));

    private static string Written(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        _ => "1",
    };
}
