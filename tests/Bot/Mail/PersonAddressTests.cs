using LiveTakeover.Bot.Mail;

namespace LiveTakeover.Bot.Tests.Mail;

/// <summary>What a person writes, and the address that is taken from it.</summary>
public sealed class PersonAddressTests
{
    [Theory]
    [InlineData("ada@example.org", "ada@example.org")]
    [InlineData("My lamp.\nReach the person at: ada.lovelace+shop@mail.example.co.uk.", "ada.lovelace+shop@mail.example.co.uk")]
    [InlineData("call +33 6 12 34 56 78, or grace@example.org, ada@example.org", "grace@example.org")]
    [InlineData("<ada@example.org>", "ada@example.org")]
    [InlineData("ada@example", null)]
    [InlineData("@example.org and ada@", null)]
    [InlineData("ada@exam ple.org", null)]
    [InlineData("ada@example.org\r\nBcc: everybody@example.org", "ada@example.org")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_first_address_in_a_text_is_theirs(string? text, string? address) => PersonAddress.In(text).ShouldBe(address);

    [Fact]
    public void A_text_without_end_is_read_in_time() => PersonAddress.In(new string('a', 1_000_000) + "@").ShouldBeNull();
}
