namespace LiveTakeover.Fuzz.Tests;

/// <summary>Headers that a host looks at, with values that it may not expect.</summary>
internal static class OddHeaders
{
    private static readonly (string Name, string[] Values)[] Known =
    [
        ("Content-Type",
        [
            "application/json; charset=utf-7", "application/json;charset=\"", "text/plain", "multipart/form-data", ";", "a/b/c",
            "multipart/form-data; boundary=\"\"", "application/vnd.microsoft.activity", "application/x-www-form-urlencoded",
        ]),
        ("If-Match", ["*", "\"1\"", "\"99999999999999999999\"", "W/\"1\"", "\"", "1", "\"\uE000\""]),
        ("If-None-Match", ["*", "\"1\"", "\"", "W/"]),
        ("If-Modified-Since", ["Thu, 01 Jan 1970 00:00:00 GMT", "yesterday", "0"]),
        ("Range", ["bytes=0-", "bytes=-1", "bytes=5-2", "bytes=0-0,1-1,2-2", "bytes=99999999999999999999-", "lines=1-2", "bytes=a-b"]),
        ("Content-Encoding", ["gzip", "br", "nonsense"]),
        ("Accept", ["text/html", "*/*;q=2", "a"]),
        ("Accept-Language", ["fr-CA", "xx", "fr;q=2", ";;;", "*"]),
        ("Accept-Encoding", ["gzip;q=x", "br, gzip, identity;q=0", "*;q=0"]),
        ("Authorization", ["Bearer", "Bearer ", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.e30.", "Basic !!!", "Bearer a b", "Digest x"]),
        ("Cookie", ["livetakeover.hub=x", "livetakeover.visitor=CfDJ8", "livetakeover.visitor=", "=;=;", "a=\"b"]),
        ("Origin", ["null", "https://mallory.example", "http://127.0.0.1", "a b"]),
        ("X-Forwarded-For", ["1.2.3.4", "nonsense", "1.2.3.4, ::1", "[::1]:99999", ""]),
        ("X-Forwarded-Proto", ["https", "ftp", "https, http", ""]),
        ("X-Forwarded-Host", ["mallory.example", "a:b:c", "[", "mallory.example:99999", "\"", "/"]),
        ("Forwarded", ["for=1.2.3.4;host=x;proto=https", "for=\"", ";"]),
        ("Sec-Fetch-Site", ["cross-site", "same-origin", "x"]),
        ("X-Antiforgery", ["1", ""]),
        ("Access-Control-Request-Method", ["POST", "x"]),
        ("Upgrade", ["websocket", "h2c"]),
        ("Sec-WebSocket-Key", ["", "AAAA", "dGhlIHNhbXBsZSBub25jZQ=="]),
        ("Sec-WebSocket-Version", ["13", "0"]),
        ("Content-Disposition", ["form-data; name=\"file\"; filename=\"../a\"", "filename*=UTF-8''%00", "\""]),
        ("traceparent", ["00-0-0-0", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"]),
        ("baggage", ["a=b,,c", "="]),
    ];

    public static IEnumerable<(string Name, string Value)> Some(Random random)
    {
        for (var more = random.Next(1, 4); more > 0; more--)
        {
            var (name, values) = Known[random.Next(Known.Length)];
            yield return (name, random.Next(5) == 0 ? Oddities.Plain(random) : values[random.Next(values.Length)]);
        }
    }
}
