using Dixit.Ledger.Storage;

namespace Dixit.Ledger.Derivation;

/// <summary>Keeps how many statements actors hold or speak in which week.</summary>
internal sealed class ActorWeeks(Session session)
{
    public Task Update(IEnumerable<Bearing> before, IEnumerable<Bearing> after)
    {
        var more = new Dictionary<(long Actor, string Week), int>();
        Add(before, -1);
        Add(after, 1);
        return session.Execute("""
            INSERT INTO actor_week (actor, week, statements) VALUES (@Actor, @Week, @more) ON CONFLICT (actor, week) DO UPDATE SET statements = actor_week.statements + excluded.statements
            """, more.Where(m => m.Value != 0).OrderBy(m => m.Key.Actor).ThenBy(m => m.Key.Week, StringComparer.Ordinal).Select(m => new { m.Key.Actor, m.Key.Week, more = m.Value }).ToList());

        void Add(IEnumerable<Bearing> bearings, int sign)
        {
            foreach (var (actor, _, day) in bearings.SelectMany(b => b.Holders.Select(actor => (actor, b.Statement, b.LastDay))).Distinct())
                more[(actor, Weeks.Of(day))] = more.GetValueOrDefault((actor, Weeks.Of(day))) + sign;
        }
    }
}
