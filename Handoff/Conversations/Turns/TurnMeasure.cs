using System.Diagnostics;
using LiveTakeover.Handoff.Conversations.Telemetry;
using Span = System.Diagnostics.Activity;

namespace LiveTakeover.Handoff.Conversations.Turns;

/// <summary>
/// Measures one turn: a span, and a value in <see cref="Instruments.Turns"/>. The outcome is "failed" unless set otherwise.
/// </summary>
public sealed class TurnMeasure(Turn turn) : IDisposable
{
    private readonly long began = Stopwatch.GetTimestamp();

    private readonly Span? span = Instruments.Source.StartActivity("turn")
        ?.SetTag("livetakeover.conversation", turn.ConversationId).SetTag("livetakeover.seq", turn.Seq)
            .SetTag("livetakeover.epoch", turn.Epoch);

    private string outcome = "failed";

    public void Completed() => outcome = "completed";

    /// <summary>An agent took control during the turn.</summary>
    public void Fenced() => outcome = "fenced";

    public void Dispose()
    {
        span?.SetTag("livetakeover.outcome", outcome).SetStatus(outcome == "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        span?.Dispose();
        Instruments.Turns.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, Instruments.Tag("outcome", outcome));
    }
}
