using System.Text.Json;

namespace LiveTakeover.DirectLine.Tests;

internal static class Claims
{
    /// <summary>What a JWT says, unverified: as a client reads it.</summary>
    public static JsonElement Of(string token)
    {
        var payload = token.Split('.')[1].Replace('-', '+').Replace('_', '/');
        return JsonSerializer.Deserialize<JsonElement>(Convert.FromBase64String(payload.PadRight((payload.Length + 3) / 4 * 4, '=')));
    }
}
