using System.Text.Json;
using System.Text.Json.Nodes;
using LiveTakeover.Bot.Tests.Doors;

namespace LiveTakeover.Fuzz.Tests;

/// <summary>Leaves out of an input whatever its fault does not need.</summary>
internal static class Shrinking
{
    private const int MostTries = 1_500;

    // An input that is never answered takes a minute for each try.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The smallest input that was found to fail, by leaving out one thing after the other.</summary>
    public static async Task<Input> SmallestAsync(Input input, Func<Input, Task<bool>> failsAsync)
    {
        var begun = TimeProvider.System.GetTimestamp();
        for (var tries = 0; ;)
        {
            var found = false;
            foreach (var smaller in input.Smaller())
            {
                if (tries++ == MostTries || TimeProvider.System.GetElapsedTime(begun) > Patience) return input;
                if (!await failsAsync(smaller)) continue;
                (input, found) = (smaller, true);
                break;
            }

            if (!found) return input;
        }
    }

    /// <summary>The body without one of its fields, if it is JSON; then without a part of its bytes.</summary>
    public static IEnumerable<byte[]> Of(byte[] body)
    {
        if (Json(body) is { } json)
            foreach (var spot in Spot.In(json).OrderBy(spot => spot.Way.Count))
                yield return JsonSerializer.SerializeToUtf8Bytes(spot.Without());
        for (var part = body.Length; part >= 1; part /= 2)
            for (var from = 0; from < body.Length; from += part)
                yield return [.. body[..from], .. body[Math.Min(from + part, body.Length)..]];
    }

    private static JsonNode? Json(byte[] body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
