using System.Globalization;
using LiveTakeover.Handoff.Conversations.Files;

namespace LiveTakeover.Handoff.Tests;

public sealed class FileNameTests
{
    private static readonly string[] Letters = ["a", "é", "e\u0301", "👨‍👩‍👧‍👦", "👍🏽", "🇫🇷", "明", "ا"];

    [Fact]
    public void A_long_name_keeps_its_extension_and_no_half_of_a_character()
    {
        foreach (var letter in Letters)
        {
            for (var count = 1; count < 300; count++)
            {
                var stem = string.Concat(Enumerable.Repeat(letter, count));
                var plain = FileName.Plain(stem + ".pdf");
                plain.ShouldEndWith(".pdf");
                plain.Length.ShouldBeLessThanOrEqualTo(200);
                StringInfo.ParseCombiningCharacters(stem).Append(stem.Length).ShouldContain(plain.Length - 4, $"{count} {letter}");
            }
        }
    }

    [Theory]
    [InlineData("C:\\Users\\Ada\\cv.pdf", "cv.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("cv\u202Efdp.exe", "cvfdp.exe")]
    [InlineData("cv.pdf\u200B", "cv.pdf")]
    [InlineData("", "blob")]
    [InlineData("\u202E", "blob")]
    [InlineData("..", "blob")]
    [InlineData(" . ", "blob")]
    [InlineData(".gitignore", ".gitignore")]
    public void A_name_is_what_it_shows(string sent, string plain) => FileName.Plain(sent).ShouldBe(plain);
}
