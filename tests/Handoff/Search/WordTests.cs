using LiveTakeover.Handoff.Team.Search;

namespace LiveTakeover.Handoff.Tests;

public sealed class WordTests
{
    [Theory]
    [InlineData("Résumé, RÉSUMÉ — re\u0301sume\u0301", "resume resume resume")]
    [InlineData("l’abat-jour « LM-1042 »", "l abat jour lm 1042")]
    [InlineData("Cœur straße æther Łódź", "coeur strasse aether lodz")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("照明の lamp", "照 明 の lamp")]
    [InlineData("مرحبًا بكم", "مرحبا بكم")]
    [InlineData("ada@example.com", "ada example com")]
    [InlineData("C++, c# (A+) 5€ a+b #1 x&", "c cx2bx2b c cx23 a ax2b 5 5x20ac a b 1 x xx26")]
    [InlineData("really+++++ no", "really no")]
    [InlineData("🛋 ½ \u037A \ud800 !", "")]
    public void Words_are_letters_and_digits_without_case_and_accents(string text, string words) =>
        string.Join(' ', Word.In(text).Select(word => word.Plain)).ShouldBe(words);

    [Fact]
    public void A_word_knows_its_place_in_the_text()
    {
        const string text = "Le «\u00A0Re\u0301sumé\u00A0» de 明子";

        Word.In(text).Select(word => text[word.Start..word.End]).ShouldBe(["Le", "Re\u0301sumé", "de", "明", "子"]);
    }

    [Fact]
    public void An_endless_word_is_cut() => Word.In(new string('x', 10_000)).Single().Plain.Length.ShouldBe(Word.Longest);

    [Theory]
    [InlineData("\uFDFA")]
    [InlineData("e\u0301")]
    [InlineData("\uD55C")]
    public void Of_an_endless_word_no_more_is_taken_apart_than_is_kept(string letters)
    {
        var text = string.Concat(Enumerable.Repeat(letters, 10_000));
        _ = Word.In(letters).Count();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Word.In(text).Count().ShouldBe(1);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(16_000);
    }

    [Theory]
    [InlineData("The blue lamp is broken", "lam", "The blue [lamp] is broken")]
    [InlineData("Un résumé, puis un autre Resume", "resume", "Un [résumé], puis un autre [Resume]")]
    [InlineData("lamp", "lamp", "[lamp]")]
    [InlineData("C++ or C", "c++", "[C++] or C")]
    [InlineData("C++ or C", "c", "[C]++ or [C]")]
    public void An_excerpt_marks_what_was_found(string text, string words, string shown) =>
        Shown(SearchQuery.Of(words)!.Around(text)).ShouldBe(shown);

    [Fact]
    public void An_excerpt_of_a_long_line_is_cut_between_words_around_the_first_match()
    {
        var before = string.Concat(Enumerable.Repeat("before ", 40));
        var after = string.Concat(Enumerable.Repeat(" after", 60));

        var shown = Shown(SearchQuery.Of("needle")!.Around($"{before}needle{after}"));

        shown.ShouldStartWith("…before before");
        shown.ShouldContain(" [needle] after after");
        shown.ShouldEndWith("after…");
        shown.Length.ShouldBeInRange(150, 190);
    }

    private static string Shown(IEnumerable<ExcerptPart> parts) =>
        string.Concat(parts.Select(part => part.IsMatch ? $"[{part.Text}]" : part.Text));
}
