using Dixit.Attribution;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Claims;

/// <summary>Questions are laid out as the contents of reports are.</summary>
public sealed class QuestionTests
{
    private static readonly Engine Engine = Engine.Load();

    [Theory]
    [InlineData("L'Iran a-t-il livré des missiles balistiques à la Russie ?", "event:transfer Agent=state:IR Theme=thing:ballistic-missile Recipient=state:RU")]
    [InlineData("Est-ce que l’Iran a livré des missiles balistiques à la Russie ?", "event:transfer Agent=state:IR Theme=thing:ballistic-missile Recipient=state:RU")]
    [InlineData("Has Iran delivered ballistic missiles to Russia?", "event:transfer Agent=state:IR Theme=thing:ballistic-missile Recipient=state:RU")]
    [InlineData("Did Iran deliver ballistic missiles to Russia?", "event:transfer Agent=state:IR Theme=thing:ballistic-missile Recipient=state:RU")]
    [InlineData("Des missiles ont-ils été livrés à la Russie par l'Iran ?", "event:transfer Agent=state:IR Theme=thing:missile Recipient=state:RU")]
    [InlineData("Were missiles delivered to Russia by Iran?", "event:transfer Agent=state:IR Theme=thing:missile Recipient=state:RU")]
    [InlineData("Livraisons de missiles iraniens à la Russie", "event:transfer Agent=state:IR Theme=thing:missile Recipient=state:RU")]
    [InlineData("Iranian arms deliveries to Russia", "event:transfer Agent=state:IR Theme=thing:weapon Recipient=state:RU")]
    [InlineData("Y a-t-il eu des livraisons d'armes iraniennes à la Russie ?", "event:transfer Agent=state:IR Theme=thing:weapon Recipient=state:RU")]
    [InlineData("Le maire a-t-il démissionné ?", "event:resign Agent=thing:mayor")]
    [InlineData("Did the sailors hide data from scientists?", "event:conceal Agent=thing:sailor Theme=thing:data")]
    public void A_question_is_laid_out_as_a_statement(string question, string proposition) => Laid(question).ShouldBe(proposition);

    [Theory]
    [InlineData("Qui accuse l'Iran de livrer des drones à la Russie ?", "", Act.Accuse)]
    [InlineData("Who denies arms deliveries to Russia?", "", Act.Deny)]
    [InlineData("Qui dit que le pont est fermé ?", "", null)]
    [InlineData("Que dit Téhéran des livraisons de drones ?", "state:IR", null)]
    [InlineData("What does Tehran say about drone deliveries?", "state:IR", null)]
    [InlineData("Moscou a-t-elle reconnu les républiques du Donbass ?", "state:RU", Act.Admit)]
    public void It_may_ask_for_the_words_of_somebody(string question, string asked, Act? act)
    {
        var read = Engine.Ask(question).ShouldNotBeNull();
        (read.Asked?.Key ?? "").ShouldBe(asked);
        read.Act.ShouldBe(act);
        read.Propositions.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Iran missiles Russia")]
    [InlineData("Iran missiles Russie")]
    [InlineData("")]
    [InlineData(" ? ")]
    [InlineData("1234")]
    public void Loose_words_are_nothing_that_can_be_laid_out(string question) => Engine.Ask(question).ShouldBeNull();

    private static string Laid(string question)
    {
        var proposition = Engine.Ask(question).ShouldNotBeNull().Propositions[0];
        return string.Join(' ', [proposition.Predicate, .. proposition.Participants.Select(p => $"{p.Role}={p.Key}")]);
    }
}
