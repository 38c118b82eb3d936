using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Model;

namespace LiveTakeover.Dialogs.Tests.Conditions;

public class ValueConditionTests
{
    [Theory]
    [InlineData("x", true), InlineData("", false), InlineData(null, false)]
    public void Set_means_there_is_something(string? value, bool set)
    {
        Holds(new IsSet(), value).ShouldBe(set);
        Holds(new IsNotSet(), value).ShouldBe(!set);
    }

    [Theory]
    [InlineData(
        "J'habite à LYON",
        true), InlineData("lyonnais", true), InlineData("Paris", false), InlineData("Où est l'ÉTÉ", true), InlineData(null, false)]
    public void Contains_is_any_of_its_values_whatever_case_and_accents(string? value, bool holds) =>
        Holds(new Contains(["lyon", "ete"]), value).ShouldBe(holds);

    [Fact]
    public void Contains_nothing_never_holds() => Holds(new Contains([]), "text").ShouldBeFalse();

    [Theory]
    [InlineData("  ÉTÉ ", true), InlineData("été!", false), InlineData(null, false)]
    public void Equals_is_the_whole_text_whatever_case_and_accents(string? value, bool holds) =>
        Holds(new EqualTo("été"), value).ShouldBe(holds);

    [Theory]
    [InlineData(@"^(?P<mail>\S+)@(?P<host>\S+)$", "ada@lumen.example", true)]
    [InlineData(@"(?P<d>\d)(?P=d)", "I have 33", true), InlineData(@"(?P<d>\d)(?P=d)", "I have 34", false)]
    [InlineData("lum", "LUM-20417", true), InlineData("^lum$", "LUM-20417", false), InlineData("x", null, false)]
    [InlineData(@"\(?P<", "a (P<", true)]
    public void A_pattern_is_searched_whatever_the_case_in_Pythons_or_NETs_dialect(string pattern, string? value, bool holds) =>
        Holds(new MatchRegexp(pattern), value).ShouldBe(holds);

    [Fact]
    public void A_pattern_that_takes_too_long_does_not_match_and_says_so()
    {
        var verdict = ValueCondition.Evaluate(new MatchRegexp(@"^(a+)+\1?$"), new string('a', 40) + "!");
        verdict.Holds.ShouldBeFalse();
        verdict.Because.ShouldContain("too long");
    }

    [Fact]
    public void A_pattern_that_looks_neither_around_nor_back_takes_no_time_to_speak_of() =>
        ValueCondition.Evaluate(new MatchRegexp("^(a+)+$"), new string('a', 5000) + "!").Because.ShouldNotContain("too long");

    [Theory]
    [InlineData("9.9", true, true, false, false), InlineData("10", false, true, false, true), InlineData("10,1", false, false, true, true)]
    [InlineData(
        "ten", false, false, false, false), InlineData(null, false, false, false, false), InlineData(" 1 000 ", false, false, true, true)]
    public void Numbers_compare_on_both_sides_of_the_limit(string? value, bool less, bool lessOrEqual, bool greater, bool greaterOrEqual)
    {
        Holds(new IsLessThan(10), value).ShouldBe(less);
        Holds(new IsLessThanOrEqual(10), value).ShouldBe(lessOrEqual);
        Holds(new IsGreaterThan(10), value).ShouldBe(greater);
        Holds(new IsGreaterThanOrEqual(10), value).ShouldBe(greaterOrEqual);
    }

    [Theory]
    [InlineData("12", true), InlineData("-3,5", true), InlineData("1e5", false), InlineData("twelve", false), InlineData("", false),
        InlineData(null, false)]
    public void A_number_is_what_people_write(string? value, bool isNumber) => Holds(new IsNumber(), value).ShouldBe(isNumber);

    [Theory]
    [InlineData(
        "1,234", "en-US",
        true), InlineData("1,234", "fr-FR", false), InlineData("1.234", "de-DE", true), InlineData("1\u202f234,5", "fr-CA", true)]
    [InlineData(
        "12,5", "en-US",
        false), InlineData(".5", "en-US", false), InlineData("1'234", "de-CH", true), InlineData("\u2212" + "2000", "en-US", false)]
    public void A_number_is_read_as_people_write_it_where_the_person_lives(string value, string locale, bool isOverAThousand) =>
        ValueCondition.Evaluate(new IsGreaterThan(1000), value, locale).Holds.ShouldBe(isOverAThousand);

    private static bool Holds(Condition condition, string? value) => ValueCondition.Evaluate(condition, value).Holds;
}
