using CsCheck;

namespace Dixit.Tests.Provenance;

/// <summary>News prose out of a few hundred phrases: any number of reports that read differently, on the same places and people.</summary>
internal sealed class Prose(string[] subjects, string[] verbs, string[] objects, string[] places, string[] ends, string[] heads, string[] tails)
{
    public static readonly Prose French = new(
        Words("le maire|la préfète|le conseil départemental|une riveraine|les pompiers|le syndicat des transports|un ingénieur|la ministre|l'opposition|le procureur|un témoin|la direction du port|l'association des parents|une élue|le patron de la scierie|un agriculteur|les secours|la commission d'enquête|le directeur de l'hôpital|une chercheuse|le club|la régie des eaux|un pêcheur|les enseignants"),
        Words("a annoncé|a confirmé|redoute|a jugé insuffisante|réclame depuis longtemps|a visité|examine encore|a refusé|attend toujours|défend|a présenté|conteste|a découvert|a financé|critique|a suspendu|soutient|veut retarder|a signé|a inspecté|promet|a dû interrompre|étudie|a fini par accepter"),
        Words("la fermeture du pont|un plan de rénovation|la hausse des tarifs|une nouvelle digue|le projet de tramway|la vente des terrains|un budget de {n} millions|l'enquête sur l'incendie|les travaux du tunnel|une aide de {n} euros|la réouverture du musée|le départ de {n} salariés|la réforme des horaires|un rapport de {n} pages|le contrat des cantines|la création d'une crèche|l'arrivée du train de nuit|une pétition de {n} signatures|le retrait du décret|la récolte de cette année|un accord avec les grévistes|la pollution du lac|le transfert du tribunal|les résultats de l'audit"),
        Words("à {p}|près de {p}|dans la vallée de {p}|devant la mairie de {p}|sur la route de {p}|au marché de {p}|depuis {p}|en quittant {p}|lors d'une visite à {p}|dans les rues de {p}|aux portes de {p}|au nord de {p}"),
        Words("après {n} mois d'attente|malgré les réserves de {q}|selon un proche de {q}|avant la fin du mois|pour la troisième fois|sans donner de date|au grand regret de {q}|comme l'avait demandé {q}|en présence de {q}|faute de moyens|à l'issue du conseil|sous une pluie battante|contre l'avis de {q}|avec {n} jours d'avance|dans un climat tendu|loin des caméras"),
        Words("Val|Mont|Bré|Or|Saint-É|Quil|Tour|Les|Arma|Fer|Tis|Bel|Vau|Du|Las|Pon"),
        Words("serre|clar|zan|champs|vrard|lac|vieille|mond|gnac|rand|sier|court|trin|meny|salle|tac"));

    public static readonly Prose English = new(
        Words("the mayor|the county council|a resident|fire crews|the transport union|an engineer|the minister|the opposition|the prosecutor|a witness|the harbour board|the parents' group|a councillor|the mill owner|a farmer|rescue teams|the inquiry panel|the hospital's director|a researcher|the club|the water company|a fisherman|teachers|the museum's trustees"),
        Words("announced|confirmed|fears|criticised|has long sought|visited|is still reviewing|rejected|is waiting for|defended|unveiled|disputes|uncovered|paid for|questioned|suspended|backs|wants to delay|signed off|inspected|promised|had to halt|is studying|at last accepted"),
        Words("the closing of the bridge|a repair plan|the rise in fares|a new sea wall|the tram scheme|the sale of the land|a budget of {n} million|the inquiry into the blaze|work on the tunnel|a grant of {n} dollars|the reopening of the museum|the loss of {n} jobs|the new timetable|a report of {n} pages|the school meals contract|plans for a nursery|the return of night trains|a petition with {n} names|the end of the decree|this year's harvest|a deal with strikers|pollution in the lake|the move of the court|the findings of the audit"),
        Words("in {p}|near {p}|in the valley of {p}|outside the hall in {p}|on the road to {p}|at the market in {p}|from {p}|on leaving {p}|during a visit to {p}|in the streets of {p}|at the gates of {p}|north of {p}"),
        Words("after {n} months of waiting|despite doubts from {q}|as an ally of {q} put it|before the month is out|for the third time|without giving a date|much to the regret of {q}|as {q} had asked|with {q} looking on|for want of money|once the council had met|in pouring rain|against the advice of {q}|with {n} days to spare|in a tense mood|away from the cameras"),
        Words("Ash|Brack|Dun|East|Far|Grey|Hart|Kel|An|Til|Bel|Van|Las|Pou|Mor|Wick"),
        Words("ford|water|mere|holm|row|ling|send|by|ders|ler|lton|stead|siter|nd|ley|combe"));

    /// <summary>A paragraph of three to five sentences, one of them at times in quotation marks.</summary>
    public Gen<string> Paragraph => Gen.Select(Sentence.Array[3, 5], Gen.Int[0, 5], (sentences, quoted) =>
        string.Join(' ', sentences.Select((sentence, i) => i == quoted ? $"« {sentence} »" : sentence)));

    /// <summary>A sentence of some twenty words.</summary>
    public Gen<string> Sentence => Gen.Select(Clause, Clause, Gen.Bool, (one, two, turned) => turned ? Sentenced($"{two}, {one}") : Sentenced($"{one}; {two}"));

    private Gen<string> Clause => Gen.Select(One(subjects), One(verbs), One(objects), One(places), One(ends), Filling,
        (subject, verb, thing, place, end, fill) => fill($"{subject} {verb} {thing} {place} {end}"));

    private Gen<Func<string, string>> Filling => Gen.Select(Gen.Int[2, 980], Name, Name,
        (n, p, q) => new Func<string, string>(text => text.Replace("{n}", $"{n}").Replace("{p}", p).Replace("{q}", q)));

    private Gen<string> Name => Gen.Select(One(heads), One(tails), (head, tail) => head + tail);

    private static string Sentenced(string words) => char.ToUpperInvariant(words[0]) + words[1..] + ".";

    private static Gen<string> One(string[] phrases) => Gen.Int[0, phrases.Length - 1].Select(i => phrases[i]);

    private static string[] Words(string list) => list.Split('|');
}
