using System.Globalization;
using System.Text;
using LiveTakeover.BotFramework;

namespace LiveTakeover.BotFramework.Tests.Json;

/// <summary>What a reader sees of a name is what is there, for every character that there is.</summary>
public sealed class NameTextTests
{
    private static readonly string[] Whole =
        ["👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "e\u0301", "한국", "नमस्ते", "می‌خواهم", "🇫🇷", "Zoë O’Neil-Łódź", "明子", "أدا", "a b", "1️⃣"];

    public static TheoryData<string> Names => [.. Whole];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_as_people_have_it_stays_as_it_is(string name) => NameText.Plain(name).ShouldBe(name);

    [Fact]
    public void No_character_hides_turns_or_breaks_the_name_that_it_is_in()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.TryCreate(value, out var rune)) continue;
            var plain = NameText.Plain($"cv{rune}fdp.exe");
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                plain.ShouldBeOneOf("cvfdp.exe", "cv fdp.exe");
            plain.Length.ShouldBeGreaterThanOrEqualTo("cvfdp.exe".Length);
        }
    }

    [Theory]
    [InlineData("cv\u202Efdp.exe", "cvfdp.exe")]
    [InlineData("\u2066a\u2069", "a")]
    [InlineData("a\u200Bb\uFEFFc\u00ADd", "abcd")]
    [InlineData("\u3164", "")]
    [InlineData("\u200D\u200C", "")]
    [InlineData("A\u200Dda", "Ada")]
    [InlineData("  Ada\t ", "Ada")]
    [InlineData("one\r\ntwo", "one  two")]
    public void What_is_invisible_is_taken_out(string name, string plain) => NameText.Plain(name).ShouldBe(plain);

    [Fact]
    public void A_text_is_cut_between_what_readers_see_as_characters()
    {
        foreach (var character in Whole)
        {
            var text = string.Concat(Enumerable.Repeat(character, 40));
            var boundaries = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
            for (var longest = 20; longest < 60; longest++)
            {
                var cut = ShortText.StartOf(text, longest);
                cut.Length.ShouldBeLessThanOrEqualTo(longest);
                text.ShouldStartWith(cut);
                boundaries.ShouldContain(cut.Length, $"{character} at {longest}");
            }
        }
    }

    [Fact]
    public void One_letter_with_marks_without_end_is_cut_all_the_same() =>
        ShortText.StartOf("a" + new string('\u0301', 10_000), 100).Length.ShouldBe(100);
}
