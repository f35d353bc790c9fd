using Dixit.Resolution.Identity;
using Dixit.Resolution.Lexicon;
using Dixit.Resolution.Names;
using Dixit.Text;

namespace Dixit.Resolution;

/// <summary>The actors of the world by the words that people type for them, in French and English. Thread-safe; read from <c>data/</c> on first use.</summary>
public static class Actors
{
    private static readonly string[] Languages = ["fr", "en"];

    private static readonly Lazy<(PersonWords People, WorldNames World, StateOffices Offices)[]> Tables = new(() =>
        [.. Languages.Select(l => (PersonWords.Read(Path.Combine(DataFile.Folder, l)), WorldNames.Read(World, l), StateOffices.Read(World, l)))]);

    private static string World => Path.Combine(DataFile.Folder, "world");

    /// <summary>
    /// The key of the actor that words name: a state by its name, capital or adjective ("Iran", "Téhéran", "iranien"), a listed institution ("Pentagone"), a
    /// body of a state ("armée américaine", "Iranian foreign ministry"), or else the key that a person of that name has ("Patrick Ryder"). A last name alone
    /// gives <c>person:ryder</c>: look its bearers up by <see cref="ActorIdentity.Keys"/>. Null for words without a letter.
    /// </summary>
    public static string? Named(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var bare = Bare(words);
        if (!bare.Any(char.IsLetter)) return null;
        foreach (var (_, world, _) in Tables.Value)
            if (world.State(bare) is { } state) return ActorKeys.OfState(state);
        foreach (var (_, world, _) in Tables.Value)
        {
            if (world.Institution(bare) is { } institution) return ActorKeys.OfBody(institution.Id);
            if ((world.Capital(bare) ?? world.Demonym(bare)) is { } state) return ActorKeys.OfState(state);
        }
        foreach (var (_, world, offices) in Tables.Value)
            if (BodyOfState(bare, world, offices) is { } body) return body;
        return ActorKeys.OfPerson(Name.Of(bare, Tables.Value[0].World));
    }

    /// <summary>True for the last name of somebody in public office that is listed with its spellings.</summary>
    internal static bool IsPublicName(string plain) => Tables.Value[0].World.IsPersonName(plain);

    private static string? BodyOfState(string bare, WorldNames world, StateOffices offices)
    {
        var pieces = StateOffices.Pieces(bare).ToHashSet(StringComparer.Ordinal);
        if (pieces.Count < 2 || pieces.Select(p => world.Demonym(p) ?? world.State(p.Replace("'s", "", StringComparison.Ordinal))).FirstOrDefault(s => s is not null) is not { } state) return null;
        return pieces.Select(p => offices.Body(pieces, p)).FirstOrDefault(p => p is not null) is { } pattern ? ActorKeys.OfBody(pattern.Body, state) : null;
    }

    /// <summary>Words without the article and the title that open them.</summary>
    private static string Bare(string words)
    {
        var bare = words.Trim().Replace('’', '\'');
        foreach (var (people, _, _) in Tables.Value)
            foreach (var article in people.Playing("article").OrderByDescending(a => a.Length))
            {
                var opening = article.EndsWith('\'') ? article : article + " ";
                if (bare.Length > opening.Length && bare.StartsWith(opening, StringComparison.OrdinalIgnoreCase)) bare = bare[opening.Length..].TrimStart();
            }
        var space = bare.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && Tables.Value.Any(t => t.People.Office(bare[..space]) is { Kind: OfficeKind.Title }) ? bare[(space + 1)..].TrimStart() : bare;
    }
}
