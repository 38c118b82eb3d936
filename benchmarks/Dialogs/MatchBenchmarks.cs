using System.Text;
using BenchmarkDotNet.Attributes;
using LiveTakeover.Dialogs.Library;
using LiveTakeover.Dialogs.Recognition;

namespace LiveTakeover.Dialogs.Benchmarks;

/// <summary>One text against 10,000 example phrases of 500 intents.</summary>
public class MatchBenchmarks
{
    private static readonly string[] Verbs =
    [
        "order", "return", "repair", "clean", "exchange", "commander", "retourner", "réparer", "nettoyer", "échanger",
    ];
    private static readonly string[] Things =
    [
        "lamp", "shade", "bulb", "cable", "switch", "lampe", "abat-jour", "ampoule", "câble", "interrupteur",
    ];
    private static readonly string[] Rooms =
    [
        "kitchen", "bedroom", "office", "garden", "cellar", "cuisine", "chambre", "bureau", "jardin", "cave",
    ];

    private StoryLibrary stories = null!;
    private PhraseRecognizer recognizer = null!;

    [Params("how do I return a broken lamp for the kitchen", "je voudrais nettoyer l'abat-joru du bureau", "what is the weather")]
    public string Text { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        stories = StorySet.Read(Enumerable.Range(0, 500).Select(number =>
            ($"{number}.json", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(Story(number))))).Library!;
        recognizer = new PhraseRecognizer();
    }

    [Benchmark]
    public ValueTask<RecognizedStory?> Match() => recognizer.RecognizeAsync(Text, stories, CancellationToken.None);

    private static string Story(int number)
    {
        var phrases = Enumerable.Range(0, 20).Select(phrase => (number * 20) + phrase).Select(index =>
            $"\"{Verbs[index % 10]} the {Things[index / 10 % 10]} in the {Rooms[index / 100 % 10]} number {index}\"");
        return $$"""
            { "schemaVersion": 1, "id": "{{number:D24}}", "name": "{{number}}",
              "triggers": [{ "type": "intent", "id": "i{{number:D23}}", "phrases": [{{string.Join(',', phrases)}}] }],
              "steps": [{ "id": "s{{number:D23}}", "name": "s", "actions": [] }] }
            """;
    }
}
