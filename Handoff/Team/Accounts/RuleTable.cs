using LiveTakeover.Handoff.Team.SignIn;

namespace LiveTakeover.Handoff.Team.Accounts;

/// <summary>Rules that an administrator set for the whole team. A rule is on if it has a row.</summary>
internal static class RuleTable
{
    public static bool Has(StoreTransaction store, TeamRule rule) =>
        store.QueryFirst<string>("SELECT name FROM team_rules WHERE name = @name", new { name = rule.ToString() }) is not null;

    /// <returns>False if nothing changed.</returns>
    public static bool Set(StoreTransaction store, TeamRule rule, bool holds) => store.Execute(
        holds ? "INSERT INTO team_rules (name) VALUES (@name) ON CONFLICT (name) DO NOTHING" : "DELETE FROM team_rules WHERE name = @name",
        new { name = rule.ToString() }) > 0;
}
