using System.Diagnostics;
using Span = System.Diagnostics.Activity;

namespace LiveTakeover.Handoff;

/// <summary>One turn as it is measured: a span, and its place in <see cref="Instruments.Turns"/>. It failed unless it says otherwise.</summary>
public sealed class TurnMeasure(Turn turn) : IDisposable
{
    private readonly long began = Stopwatch.GetTimestamp();

    private readonly Span? span = Instruments.Source.StartActivity("turn")
        ?.SetTag("livetakeover.conversation", turn.ConversationId).SetTag("livetakeover.seq", turn.Seq).SetTag("livetakeover.epoch", turn.Epoch);

    private string outcome = "failed";

    public void Completed() => outcome = "completed";

    /// <summary>An agent has taken control during it.</summary>
    public void Fenced() => outcome = "fenced";

    public void Dispose()
    {
        span?.SetTag("livetakeover.outcome", outcome).SetStatus(outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        span?.Dispose();
        Instruments.Turns.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, Instruments.Tag("outcome", outcome));
    }
}
