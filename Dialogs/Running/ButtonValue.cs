using System.Globalization;

namespace LiveTakeover.Dialogs.Running;

/// <summary>
/// The value that a button carries: the name of an option, so that a click can be resolved here. Where it leads is never in it.
/// </summary>
/// <param name="Offer">Names the line that showed the button; see <see cref="OfferOf"/>.</param>
internal readonly record struct ButtonValue(string Offer, string Revision, ActionPath Place, int Option)
{
    private const string Prefix = "story-option";

    /// <summary>Longer than any value that is made here.</summary>
    private const int Longest = 200;

    /// <summary>Names an action with buttons in a revision of the stories.</summary>
    public static string OfferOf(string revision, ActionPath place) => string.Create(
        CultureInfo.InvariantCulture,
        $"{revision}:{place.StoryId}:{place.StepId}:{(place.IsSuggestion ? 's' : place.InFallback ? 'f' : 'a')}:{place.Action}");

    public static string Of(string revision, ActionPath place, int option) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{OfferOf(revision, place)}:{option}");

    /// <summary>Parses the output of <see cref="Of"/>. The text comes from a client, so it may be anything.</summary>
    public static bool TryParse(string text, out ButtonValue value)
    {
        value = default;
        if (text.Length > Longest
            || text.Split(':') is not [Prefix, var revision, var story, var step, ("a" or "f" or "s") and var list, var at, var number]
            || !int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var action)
            || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var option))
            return false;
        var place = new ActionPath(story, step.Length == 0 ? null : step, list == "f", action) { IsSuggestion = list == "s" };
        value = new ButtonValue(OfferOf(revision, place), revision, place, option);
        return true;
    }
}
