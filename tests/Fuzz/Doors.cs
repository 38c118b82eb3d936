using System.Text;
using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests;
using LiveTakeover.Bot.Tests.Doors;

namespace LiveTakeover.Fuzz.Tests;

/// <summary>Makes inputs for each door of a host. The same number gives the same input, so that one can be tried again alone.</summary>
internal sealed class Doors(DoorHost host, IReadOnlyList<ApiAsk> asks, IReadOnlyList<string> ids)
{
    private (string Id, string Token) chat;
    private string channelToken = "";

    /// <summary>The conversations that people have been in.</summary>
    public List<string> Chats { get; } = [];

    /// <summary>Somebody new writes from now on, with new credentials.</summary>
    public async Task ArriveAsync()
    {
        Chats.Add((chat = await host.ChatAsync()).Id);
        channelToken = host.ChannelToken;
    }

    public Input Make(int seed)
    {
        var random = new Random(seed);
        if (random.Next(12) == 0) return OddFrames.Make(random, chat.Id);
        var request = random.Next(10) switch
        {
            0 or 1 => Posted(random),
            2 => DirectLine(random),
            3 => Uploaded(random),
            4 or 5 => FromChannel(random, seed),
            6 => Stories(random),
            _ => Hub(random),
        };
        return random.Next(4) == 0 ? request with { Headers = [.. request.Headers, .. OddHeaders.Some(random)] } : request;
    }

    private Request Posted(Random random) => new(HttpMethod.Post, $"/v3/directline/conversations/{chat.Id}/activities")
    {
        Bearer = chat.Token,
        Body = Odd(AnyActivity.Whole(), random),
    };

    private Request DirectLine(Random random)
    {
        var person = JsonNode.Parse("""{"user":{"id":"dl_ada","name":"Ada"},"locale":"fr","trustedOrigins":["https://shop.example"]}""")!;
        var query = $"?watermark={Escaped(random)}&userId={Escaped(random)}&t={Escaped(random)}";
        return random.Next(7) switch
        {
            0 => new Request(HttpMethod.Post, "/v3/directline/tokens/generate") { Bearer = LiveHost.Secret, Body = Odd(person, random) },
            1 => new(HttpMethod.Post, "/v3/directline/conversations") { Bearer = chat.Token, Body = Odd(person, random) },
            2 => new(HttpMethod.Get, $"/v3/directline/conversations/{chat.Id}/activities{query}") { Bearer = chat.Token },
            3 => new(HttpMethod.Get, $"/v3/directline/conversations/{chat.Id}/stream{query}") { Bearer = chat.Token },
            4 => new(HttpMethod.Get, $"/v3/directline/attachments/{Escaped(random)}"),
            5 => new(HttpMethod.Get, $"/v3/directline/conversations/{Escaped(random)}{query}") { Bearer = LiveHost.Secret },
            _ => new(HttpMethod.Put, "/webchat/identity") { Body = Odd(JsonNode.Parse("""{"identity":"a.b.c"}""")!, random) },
        };
    }

    private Request Uploaded(Random random)
    {
        var boundary = random.Next(8) == 0 ? Oddities.Plain(random) : "b";
        var activity = Encoding.UTF8.GetString(Odd(AnyActivity.Whole(), random));
        var form = $"""
            --b
            Content-Disposition: form-data; name="activity"
            Content-Type: application/vnd.microsoft.activity

            {activity}
            --b
            Content-Disposition: form-data; name="file"; filename="{Oddities.Plain(random)}"
            Content-Type: {Oddities.Plain(random)}

            hello
            --b--

            """.ReplaceLineEndings("\r\n");
        var user = random.Next(2) == 0 ? "dl_ada" : Escaped(random);
        return new(HttpMethod.Post, $"/v3/directline/conversations/{chat.Id}/upload?userId={user}")
        {
            Bearer = chat.Token,
            ContentType = $"multipart/form-data; boundary={boundary}",
            Body = Encoding.UTF8.GetBytes(random.Next(6) == 0 ? form[..random.Next(form.Length)] : form),
        };
    }

    private Request FromChannel(Random random, int seed)
    {
        var activity = DoorHost.FromTeams($"a:{seed % 50}");
        activity["id"] = $"fuzz-{seed}";
        return new(HttpMethod.Post, "/api/messages") { Bearer = channelToken, Body = Odd(activity, random) };
    }

    private Request Hub(Random random)
    {
        var ask = asks[random.Next(asks.Count)];
        var path = string.Join('/', ask.Path.Split('/').Select(part => !part.StartsWith('{') ? part
            : random.Next(3) == 0 ? Escaped(random)
            : part == "{year}" ? "2026" : ids[random.Next(ids.Count)]));
        var query = string.Join('&', ask.QueryTexts.Where(_ => random.Next(2) == 0).Select(name => $"{name}={Escaped(random)}"));
        var isCalendar = ask.Path.EndsWith("/exceptions/read", StringComparison.Ordinal);
        return new(ask.Method, query.Length > 0 ? $"{path}?{query}" : path)
        {
            IsOfTheTeam = random.Next(8) > 0,
            ContentType = isCalendar ? "text/calendar" : "application/json",
            Body = isCalendar ? Encoding.UTF8.GetBytes(OddCalendar.Make(random)) : ask.Body is null ? null : Odd(ask.Body, random),
        };
    }

    private Request Stories(Random random)
    {
        var story = asks.First(ask => ask.Path == "/hub/api/stories/{id}" && ask.Method == HttpMethod.Put).Body!;
        var body = Odd(story, random);
        return random.Next(3) switch
        {
            0 => new Request(HttpMethod.Put, $"/hub/api/stories/{(string)story["id"]!}")
            {
                IsOfTheTeam = true,
                Body = body,
                Headers = [("If-Match", random.Next(3) > 0 ? "*" : Oddities.Plain(random))],
            },
            1 => new(HttpMethod.Post, "/hub/api/stories/check") { IsOfTheTeam = true, Body = body },
            _ => new(HttpMethod.Post, "/hub/api/stories/import") { IsOfTheTeam = true, ContentType = "application/zip", Body = body },
        };
    }

    private static byte[] Odd(JsonNode whole, Random random)
    {
        var bytes = Encoding.UTF8.GetBytes(Oddities.Of(whole, random.Next(4), random));
        if (bytes.Length > 0 && random.Next(30) == 0) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return bytes;
    }

    private static string Escaped(Random random)
    {
        var text = Oddities.Plain(random);
        return Uri.EscapeDataString(text.Length > 2_000 ? text[..2_000] : text);
    }
}
