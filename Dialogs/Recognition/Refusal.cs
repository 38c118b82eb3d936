using System.Collections.Frozen;

namespace LiveTakeover.Dialogs.Recognition;

/// <summary>
/// Hears what a person says that they do not want: "I do not want a refund", "pas de conseiller". A fact that is denied is none of
/// it: "my parcel has not arrived" is about a parcel.
/// </summary>
internal static class Refusal
{
    private static readonly FrozenDictionary<string, string[][]> Cues = ByFirstWord(
        "not want,not wanna,not wish,not need,not like to,not looking for,not interested in,not asking,not ask,not trying to,not about,"
        + "not here for,not here about,not talking about,not a question about,not going to,never want,never wanted,never asked,"
        + "no need,no longer want,no longer need,no wish,rather not,instead of,rather than,without,nothing to do with,refuse to,"
        + "is not a,is not an,is not for,was not about,do not give,do not send me to,do not transfer,do not connect,tired of,"
        + "veux pas,veux plus,veut pas,voudrais pas,voulais pas,voulons pas,veux surtout pas,veux vraiment pas,souhaite pas,"
        + "souhaite plus,souhaitons pas,aimerais pas,desire pas,tiens pas a,ai pas besoin,ai plus besoin,avons pas besoin,pas besoin,"
        + "plus besoin,pas envie,cherche pas,demande pas,ai pas demande,parle pas de,pas question de,pas la peine,pas interesse,"
        + "pas interessee,est pas pour,est pas un,est pas une,est pas au sujet,est pas a propos,est pas a cause,concerne pas,s agit pas,"
        + "ne pas,sans,inutile de,plutot que,au lieu de,surtout pas,refuse de,marre de");

    /// <summary>At the beginning of a clause.</summary>
    private static readonly FrozenDictionary<string, string[][]> Openings = ByFirstWord("do not,never,please do not,ne,aucun,aucune");

    private static readonly FrozenSet<string> OpensWithNo = Set("no not pas");

    /// <summary>What follows "no" when it is an answer: "no I want a refund". After "do not" they begin a question.</summary>
    private static readonly FrozenSet<string> Persons =
        Set("i we you he she it they that this my thanks thank yes je j il elle on nous vous c ce merci mais but worries problem idea");

    private static readonly FrozenSet<string> Contrasts = Set("but mais instead plutot juste just seulement rather");

    private static readonly FrozenDictionary<string, string[][]> Wishes = ByFirstWord(
        "i want,i need,i would like,i d like,i wanna,i just,give me,je veux,je voudrais,je souhaite,j ai besoin,j aimerais,donnez moi");

    /// <summary>"dont", "don t" and "doesn t" are "do not" and "does not", so that one list of cues serves all.</summary>
    private static readonly FrozenDictionary<string, string> Contracted =
        "don do,doesn does,didn did,isn is,wasn was,aren are,won will,wouldn would,couldn could,can can,hasn has,haven have,hadn had"
            .Split(',').Select(pair => pair.Split(' ')).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The words with contractions written out, and those marked that the person refuses.</summary>
    public static List<SpokenWord> Marked(List<SpokenWord> words)
    {
        var read = WrittenOut(words);
        var refusedUntil = -1;
        for (var at = 0; at < read.Count; at++)
        {
            if (refusedUntil >= 0 && (read[at].Clause != refusedUntil || Ends(read, at))) refusedUntil = -1;
            if (refusedUntil >= 0)
            {
                read[at] = read[at] with { IsRefused = true };
                continue;
            }

            var length = CueAt(read, at);
            if (length == 0) continue;
            at += length - 1;
            refusedUntil = read[at].Clause;
        }

        return read;
    }

    public static List<SpokenWord> WrittenOut(List<SpokenWord> words)
    {
        var read = new List<SpokenWord>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            var (text, clause) = (words[at].Text, words[at].Clause);
            var isSplit = at + 1 < words.Count && words[at + 1] is { Text: "t" } && words[at + 1].Clause == clause;
            var stem = text.Length > 3 && text[^1] == 't' && text[^2] == 'n' ? text[..^1] : text;
            if (isSplit && Contracted.TryGetValue(text, out var verb)) at++;
            else if (ReferenceEquals(stem, text) || !Contracted.TryGetValue(stem, out verb)) verb = text == "cannot" ? "can" : null;
            if (verb is null)
            {
                read.Add(words[at]);
                continue;
            }

            read.Add(new SpokenWord(verb, clause));
            read.Add(new SpokenWord("not", clause));
        }

        return read;
    }

    private static int CueAt(List<SpokenWord> words, int at)
    {
        var begins = at == 0 || words[at - 1].Clause != words[at].Clause;
        if (begins && OpensWithNo.Contains(words[at].Text)) return Next(words, at) is { } next && !Persons.Contains(next) ? 1 : 0;
        if (begins && LengthOf(Openings, words, at) is > 0 and var opening)
            return Next(words, at + opening - 1) is { } next && Persons.Contains(next) && next is not ("j" or "c") ? 0 : opening;
        return LengthOf(Cues, words, at);
    }

    private static bool Ends(List<SpokenWord> words, int at) =>
        Contrasts.Contains(words[at].Text) || LengthOf(Wishes, words, at) > 0;

    private static string? Next(List<SpokenWord> words, int at) =>
        at + 1 < words.Count && words[at + 1].Clause == words[at].Clause ? words[at + 1].Text : null;

    /// <returns>The number of words of the longest cue that stands here; 0 without one.</returns>
    private static int LengthOf(FrozenDictionary<string, string[][]> cues, List<SpokenWord> words, int at)
    {
        if (!cues.TryGetValue(words[at].Text, out var candidates)) return 0;
        foreach (var cue in candidates)
        {
            var matched = 1;
            while (matched < cue.Length && at + matched < words.Count && words[at + matched].Text == cue[matched]
                && words[at + matched].Clause == words[at].Clause)
                matched++;
            if (matched == cue.Length) return cue.Length;
        }

        return 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string[][]> ByFirstWord(string cues) => cues.Split(',').Select(cue => cue.Split(' '))
        .GroupBy(cue => cue[0], StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key, group => group.OrderByDescending(cue => cue.Length).ToArray(), StringComparer.Ordinal);
}
