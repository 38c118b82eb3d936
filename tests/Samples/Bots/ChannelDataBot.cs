using Newtonsoft.Json.Linq;

namespace LiveTakeover.Samples.Tests.Bots;

/// <summary>Reads and writes what only its channel understands.</summary>
internal sealed class ChannelDataBot : ActivityHandler
{
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var reply = MessageFactory.Text("No quick reply.");
        if (turnContext.Activity.ChannelData is JObject data && data["quick_reply"] is JObject chosen)
        {
            reply.Text = $"Quick reply {chosen["payload"]!.Value<string>()}, {turnContext.Activity.GetChannelData<Sent>().Place?.City}";
            reply.ChannelData = JObject.FromObject(new { notification_type = "SILENT_PUSH", template = new { buttons = new[] { 1, 2 } } });
        }

        return turnContext.SendActivityAsync(reply, cancellationToken);
    }

    private sealed class Sent
    {
        [Newtonsoft.Json.JsonProperty("at_place")]
        public Place? Place { get; set; }
    }

    private sealed class Place
    {
        public string? City { get; set; }
    }
}
