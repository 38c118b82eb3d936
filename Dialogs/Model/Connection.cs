using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using LiveTakeover.Dialogs.Conditions;
using LiveTakeover.Dialogs.Texts;

namespace LiveTakeover.Dialogs.Model;

/// <summary>Leads to the target if all of its predicates hold.</summary>
public sealed record Connection(Target Target, IReadOnlyList<Predicate> Predicates);

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ValuePredicate), "connection_predicate")]
[JsonDerivedType(typeof(TeamPredicate), "connection_team_predicate")]
[JsonDerivedType(typeof(AgentPredicate), "connection_agent_predicate")]
[JsonDerivedType(typeof(UserPredicate), "connection_user_predicate")]
public abstract record Predicate;

public sealed record ValuePredicate(Condition Condition, ValueGetter ValueGetter) : Predicate;

public sealed record TeamPredicate(Condition Condition) : Predicate;

public sealed record AgentPredicate(Condition Condition) : Predicate;

public sealed record UserPredicate(Condition Condition) : Predicate;

/// <summary>The source of the value that a condition tests.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MessageGetter), "message")]
[JsonDerivedType(typeof(SessionValueGetter), "session_value")]
[JsonDerivedType(typeof(UserAttributeGetter), "user_attribute")]
[JsonDerivedType(typeof(AttachmentValueGetter), "attachment_value")]
public abstract record ValueGetter;

public sealed record MessageGetter : ValueGetter;

public sealed record SessionValueGetter(string Key) : ValueGetter;

public sealed record UserAttributeGetter(string Key) : ValueGetter;

public sealed record AttachmentValueGetter(string Key) : ValueGetter;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(IsSet), "is_set")]
[JsonDerivedType(typeof(IsNotSet), "is_not_set")]
[JsonDerivedType(typeof(Contains), "contains")]
[JsonDerivedType(typeof(EqualTo), "equals")]
[JsonDerivedType(typeof(MatchRegexp), "match_regexp")]
[JsonDerivedType(typeof(MatchIntent), "match_intent")]
[JsonDerivedType(typeof(IsLessThan), "is_less_than")]
[JsonDerivedType(typeof(IsLessThanOrEqual), "is_less_than_or_equal")]
[JsonDerivedType(typeof(IsGreaterThan), "is_greater_than")]
[JsonDerivedType(typeof(IsGreaterThanOrEqual), "is_greater_than_or_equal")]
[JsonDerivedType(typeof(IsNumber), "is_number")]
[JsonDerivedType(typeof(IsOnline), "is_online")]
[JsonDerivedType(typeof(IsOffline), "is_offline")]
[JsonDerivedType(typeof(IsAvailable), "is_available")]
[JsonDerivedType(typeof(IsNotAvailable), "is_not_available")]
[JsonDerivedType(typeof(IsLogged), "is_logged")]
[JsonDerivedType(typeof(IsNotLogged), "is_not_logged")]
public abstract record Condition;

public sealed record IsSet : Condition;

public sealed record IsNotSet : Condition;

public sealed record Contains(IReadOnlyList<string> Values) : Condition
{
    private string[]? folded;

    [JsonIgnore]
    internal string[] Folded => folded ??= [.. Values.Select(FoldedText.Of)];
}

public sealed record EqualTo(string Expected) : Condition
{
    private string? folded;

    [JsonIgnore]
    internal string Folded => folded ??= FoldedText.Of(Expected).Trim();
}

public sealed record MatchRegexp(string Pattern) : Condition
{
    private Regex? compiled;
    private IReadOnlyList<string>? names;

    [JsonIgnore]
    internal Regex Compiled => compiled ??= RegexPattern.Compile(Pattern);

    [JsonIgnore]
    internal IReadOnlyList<string> Names => names ??= RegexPattern.Names(Compiled);
}

public sealed record MatchIntent(Intent Intent) : Condition;

public sealed record Intent(string Id, string? Name);

public sealed record IsLessThan(double Maximum) : Condition;

public sealed record IsLessThanOrEqual(double Maximum) : Condition;

public sealed record IsGreaterThan(double Minimum) : Condition;

public sealed record IsGreaterThanOrEqual(double Minimum) : Condition;

public sealed record IsNumber : Condition;

public sealed record IsOnline : Condition;

public sealed record IsOffline : Condition;

public sealed record IsAvailable : Condition;

public sealed record IsNotAvailable : Condition;

public sealed record IsLogged : Condition;

public sealed record IsNotLogged : Condition;
