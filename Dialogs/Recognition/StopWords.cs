using System.Collections.Frozen;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>Words that say little about what a person means, in English and French, without accents.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = (
        "a an the of to in on at for with from by and or is are am be was were been do does did can could will would should shall may " +
        "i you he she it we they me my mine your our us this that these those there here please some any have has had want wanna need " +
        "like get got gonna let know tell make s d t ll re ve m not no yes ok okay just still now then so if as about its im id " +
        "un une le la les l de des du d au aux en dans sur pour avec par et ou est sont suis ai as avez a ce c cet cette ces " +
        "ca cela je j tu il elle on nous vous ils elles me m te t se s mon ma mes votre vos notre nos que qu qui ne n pas y si " +
        "veux veut voudrais voudrait voulez souhaite souhaiterais aimerais peux peut puis pouvez pourriez faut faire fait etes etre ete " +
        "svp stp merci plait toujours encore deja donc alors moi toi oui non " +
        "yeah yep yup sure nope nah ouais ouaip nan " +
        "thanks thank bye goodbye hello hi hey bonjour salut coucou bonsoir help aide aider aidez besoin question")
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words that ask. They tell one question from another, but not what it is about.</summary>
    private static readonly FrozenSet<string> Asking = (
        "where when what how who why which quand comment combien pourquoi quel quelle quels quelles quoi")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);

    /// <summary>Whether a text is a greeting, a thanks, a yes or a no, and nothing else.</summary>
    public static bool AreAllOf(string text) => SpokenText.WordsOf(text).TrueForAll(word => Contains(word.Text));

    /// <summary>How much a word tells of what a person means.</summary>
    public static double WeightOf(string word) => All.Contains(word) ? 0.25 : Asking.Contains(word) ? 0.5 : 1;
}
