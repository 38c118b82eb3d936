using System.Collections.Frozen;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>Words that say little about what a person means, in English and French, without accents.</summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> All = (
        "a an the of to in on at for with from by and or is are am be was do does did can could will would should " +
        "i you he she it we they me my your our us this that there please some any have has had want need like get " +
        "un une le la les l de des du d au aux en dans sur pour avec par et ou est sont suis ai as avez ce c cet cette " +
        "ca cela je j tu il elle on nous vous ils me m te t se s mon ma mes votre vos notre nos que qu qui ne n pas y " +
        "veux voudrais voudrait souhaite aimerais peux puis pouvez faut svp stp merci plait s'il bonjour hello hi")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static bool Contains(string word) => All.Contains(word);
}
