using LiveTakeover.Handoff.Conversations;
using LiveTakeover.Handoff.Conversations.Log;
using LiveTakeover.Handoff.Conversations.Log.Warm;
using Microsoft.Bot.Schema;

namespace LiveTakeover.Handoff.Tests;

public sealed class RecentCopiesTests
{
    private readonly RecentCopies copies = new();

    [Fact]
    public void The_least_recently_used_copy_goes_when_there_are_too_many()
    {
        for (var number = 0; number < RecentCopies.Most; number++) copies.Add($"c{number}", Copy());
        copies.Find("c0").ShouldNotBeNull();

        copies.Add("one more", Copy());

        copies.Find("c1").ShouldBeNull();
        copies.Find("c0").ShouldNotBeNull();
        copies.Find("one more").ShouldNotBeNull();
    }

    [Fact]
    public void The_least_recently_used_copies_go_when_they_are_too_large()
    {
        var large = new WarmFact("something", 2 * 1024 * 1024);
        for (var number = 0; number < 40; number++)
        {
            copies.Add($"c{number}", Copy());
            copies.Change($"c{number}", copy => copy.SetFact("state", large));
        }

        var kept = Enumerable.Range(0, 40).Where(number => copies.Find($"c{number}") is not null).ToList();
        kept.ShouldBe(Enumerable.Range(9, 31));
    }

    [Fact]
    public void A_copy_has_the_last_lines_only()
    {
        var copy = Copy();
        for (var seq = 1; seq <= 1_000; seq++) copy.Add(Line(seq, new string('x', 100)), lastInboundSeq: 0).ShouldBeTrue();

        copy.After(1_000, 10).ShouldBeEmpty();
        copy.After(990, 3)!.Select(line => line.Seq).ShouldBe([991, 992, 993]);
        copy.After(900, 10).ShouldBeNull();
        copy.Bytes.ShouldBeLessThan(100_000);
    }

    [Fact]
    public void A_line_larger_than_the_copy_may_be_is_not_in_it_and_the_next_one_is()
    {
        var copy = Copy();
        copy.Add(Line(1, new string('x', 200_000)), lastInboundSeq: 0);
        copy.Add(Line(2, "short"), lastInboundSeq: 0);

        copy.After(0, 10).ShouldBeNull();
        copy.After(1, 10)!.ShouldHaveSingleItem().Seq.ShouldBe(2);
        copy.Bytes.ShouldBeLessThan(10_000);
    }

    private static WarmConversation Copy() => new(new Conversation
    {
        Id = "c1",
        ChannelId = "directline",
        UserId = "ada",
        Reference = new ConversationReference(),
        CreatedAt = House.MondayMorning,
    });

    private static LogEntry Line(long seq, string text) =>
        new("c1", seq, House.MondayMorning, new Author(AuthorKind.User, "ada", "Ada"), epoch: 0, System.Text.Encoding.UTF8.GetBytes(text));
}
