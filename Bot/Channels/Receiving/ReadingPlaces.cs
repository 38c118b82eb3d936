using LiveTakeover.Handoff.Conversations.Limits;
using Microsoft.Extensions.Options;

namespace LiveTakeover.Bot.Channels.Receiving;

/// <summary>The places for activities that are in memory before it is known who has sent them.</summary>
internal sealed class ReadingPlaces(IOptions<ChannelsOptions> options) : IDisposable
{
    private readonly Places places = new(options.Value.ReadAtOnce);

    /// <exception cref="RefusedRequestException">Too many wait already.</exception>
    public async Task<IDisposable> EnterAsync(HttpContext http)
    {
        var place = await places.EnterAsync(conversationId: null, RemoteAddress.Of(http), http.RequestAborted);
        if (place.IsAcquired) return place;
        place.Dispose();
        throw new RefusedRequestException("Too many activities at once from this address.", StatusCodes.Status503ServiceUnavailable);
    }

    public void Dispose() => places.Dispose();
}
