using System.Collections.Frozen;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace LiveTakeover.BotFramework;

/// <summary>How a language asks for, and gives, the small answers: yes and no, numbers, positions.</summary>
sealed class Wording
{
    static readonly Wording english = new()
    {
        Yes = "Yes",
        No = "No",
        ChoiceOptions = new(", ", " or ", ", or ", includeNumbers: true),
        yes = Set("yes y yeah yep yup sure ok okay true agree absolutely certainly definitely 👍 👌"),
        no = Set("no n nope nop nah false disagree never 👎"),
        not = Set("not don't dont"),
        Numbers = Counted("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
            ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90),
            ("hundred", 100), ("thousand", 1000), ("million", 1_000_000)),
        Filler = Set("and"),
        Ordinals = Positions("first 1st second 2nd third 3rd fourth 4th fifth 5th sixth 6th seventh 7th eighth 8th ninth 9th tenth 10th", 2),
    };

    static readonly Wording french = new()
    {
        Yes = "Oui",
        No = "Non",
        ChoiceOptions = new(", ", " ou ", ", ou ", includeNumbers: true),
        yes = Set("oui o ouais ouaip ok okay vrai d'accord volontiers certainement absolument 👍 👌"),
        no = Set("non n nan faux jamais 👎"),
        not = Set("pas"),
        Numbers = Counted("zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize",
            ("une", 1), ("vingt", 20), ("vingts", 20), ("trente", 30), ("quarante", 40), ("cinquante", 50), ("soixante", 60), ("septante", 70), ("huitante", 80), ("nonante", 90),
            ("cent", 100), ("cents", 100), ("mille", 1000), ("million", 1_000_000), ("millions", 1_000_000)),
        Filler = Set("et"),
        Ordinals = Positions("premier première deuxième second troisième 3e quatrième 4e cinquième 5e sixième 6e septième 7e huitième 8e neuvième 9e dixième 10e", 2, ("1er", 0), ("1re", 0), ("2e", 1), ("seconde", 1)),
    };

    FrozenSet<string> yes = null!;
    FrozenSet<string> no = null!;
    FrozenSet<string> not = null!;

    public required string Yes { get; init; }
    public required string No { get; init; }
    public required ChoiceFactoryOptions ChoiceOptions { get; init; }
    public required FrozenDictionary<string, int> Numbers { get; init; }
    public required FrozenSet<string> Filler { get; init; }
    public required FrozenDictionary<string, int> Ordinals { get; init; }

    public static Wording Of(string? locale) =>
        locale is not null && locale.StartsWith("fr", StringComparison.OrdinalIgnoreCase) ? french : english;

    /// <summary>Null when it is neither, or could be either ("not sure").</summary>
    public bool? YesOrNo(string? text)
    {
        var words = Words.Of(text);
        var (said, denied) = (words.Any(word => yes.Contains(word.Text)), words.Any(word => no.Contains(word.Text)));
        return said == denied || (said && words.Any(word => not.Contains(word.Text))) ? null : said;
    }

    static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    static FrozenDictionary<string, int> Counted(string fromZero, params (string Word, int Value)[] more) =>
        fromZero.Split(' ').Select((word, i) => (Word: word, Value: i)).Concat(more).ToFrozenDictionary(n => n.Word, n => n.Value, StringComparer.Ordinal);

    static FrozenDictionary<string, int> Positions(string words, int each, params (string Word, int Value)[] more) =>
        words.Split(' ').Select((word, i) => (Word: word, Value: i / each)).Concat(more).ToFrozenDictionary(n => n.Word, n => n.Value, StringComparer.Ordinal);
}
