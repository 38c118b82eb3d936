using Microsoft.Bot.Builder.Dialogs.Choices;

namespace LiveTakeover.BotFramework.Tests.Dialogs;

/// <summary>What is found of a list of names in what a person says, for bots that look themselves.</summary>
public class FindTests
{
    private static readonly string[] Colors = ["red", "light blue", "blue", "green"];

    [Fact]
    public void All_names_are_found_in_the_order_in_which_they_were_said() =>
        Find.FindChoices("the blue one, and a light blue one", Colors)
            .Select(found => (found.Text, found.Start, found.End, found.TypeName, found.Resolution.Index))
            .ShouldBe([("blue", 4, 7, "choice", 2), ("light blue", 20, 29, "choice", 1)]);

    [Theory]
    [InlineData("a light and shiny blue", null, 0.5f), InlineData("a light and very shiny blue", null, null)]
    [InlineData("a light and very shiny blue", 3, 0.4f)]
    public void A_few_words_may_stand_in_between(string said, int? distance, float? score)
    {
        var found = Find.FindChoices(said, ["light blue"], new() { MaxTokenDistance = distance });
        (found.Count > 0 ? found[0].Resolution.Score : (float?)null).ShouldBe(score);
    }

    [Fact]
    public void A_part_of_a_name_is_enough_where_it_may_be() =>
        Find.FindChoices("something light", Colors, new() { AllowPartialMatches = true })
            .ShouldHaveSingleItem().Resolution.Value.ShouldBe("light blue");

    [Fact]
    public void A_bot_may_divide_words_itself()
    {
        var letters = Find.FindChoices(
            "xby", ["b"], new() { Tokenizer = (text, _) => [.. text!.Select((letter, at) => Token(letter, at))] });
        letters.ShouldHaveSingleItem().Start.ShouldBe(1);

        static Token Token(char letter, int at) => new() { Start = at, End = at, Text = $"{letter}", Normalized = $"{letter}" };
    }

    [Fact]
    public void An_emoji_is_a_word_and_half_of_one_is_no_harm()
    {
        Tokenizer.DefaultTokenizer("Hi🙂there, Ada!").Select(token => token.Normalized).ShouldBe(["hi", "🙂", "there", "ada"]);
        Tokenizer.DefaultTokenizer("Ada \ud83d").Count.ShouldBe(2);
    }

    [Fact]
    public void Positions_and_numbers_are_found_where_no_name_is() =>
        ChoiceRecognizers.RecognizeChoices("the last one", Colors).ShouldHaveSingleItem().Resolution.Value.ShouldBe("green");
}
