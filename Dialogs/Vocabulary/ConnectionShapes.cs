using static LiveTakeover.Dialogs.Vocabulary.Field;
using static LiveTakeover.Dialogs.Vocabulary.Shapes;

namespace LiveTakeover.Dialogs.Vocabulary;

/// <summary>The shapes of targets, conditions, getters, predicates and connections.</summary>
internal static class ConnectionShapes
{
    public static readonly Shape ATarget = new OneOfShape("target", TargetOf("story"), TargetOf("step"));

    public static readonly ObjectShape AnIntent = new("intent", Tag.Required, Required("id", Id), Optional("name", Text()));

    private static readonly Shape ValueCondition = new OneOfShape(
        "value_condition",
        Bare("is_set"),
        Bare("is_not_set"),
        new ObjectShape("contains", Tag.Required, Required("values", List(Text()))),
        new ObjectShape("equals", Tag.Required, Required("expected", Text())),
        new ObjectShape("match_regexp", Tag.Required, Required("pattern", Pattern)),
        new ObjectShape("match_intent", Tag.Required, Required("intent", AnIntent)),
        Limit("is_less_than", "maximum"),
        Limit("is_less_than_or_equal", "maximum"),
        Limit("is_greater_than", "minimum"),
        Limit("is_greater_than_or_equal", "minimum"),
        Bare("is_number"));

    private static readonly Shape Getter = new OneOfShape(
        "value_getter",
        Bare("message"),
        new ObjectShape("session_value", Tag.Required, Required("key", Key(100))),
        new ObjectShape("user_attribute", Tag.Required, Required("key", Key(100))),
        new ObjectShape("attachment_value", Tag.Required, Required("key", Key(150))));

    private static readonly Shape Predicate = new OneOfShape(
        "predicate",
        new ObjectShape("connection_predicate", Tag.Required,
            Required("condition", ValueCondition),
            Required("valueGetter", Getter)),
        new ObjectShape("connection_team_predicate", Tag.Required,
            Required("condition", new OneOfShape("team_condition", Bare("is_online"), Bare("is_offline")))),
        new ObjectShape("connection_agent_predicate", Tag.Required,
            Required("condition", new OneOfShape("agent_condition", Bare("is_available"), Bare("is_not_available")))),
        new ObjectShape("connection_user_predicate", Tag.Required,
            Required("condition", new OneOfShape("user_condition", Bare("is_logged"), Bare("is_not_logged")))));

    public static readonly Shape Connections = List(
        new ObjectShape("flow_connection", Tag.Required,
            Required("target", ATarget),
            Required("predicates", List(Predicate, 1, 10))),
        max: 10);

    public static ObjectShape Bare(string type) => new(type, Tag.Required);

    private static ObjectShape Limit(string type, string field) => new(type, Tag.Required, Required(field, new NumberShape()));

    private static ObjectShape TargetOf(string type) => new(type, Tag.Required, Required("id", Id), Optional("name", Text()));
}
