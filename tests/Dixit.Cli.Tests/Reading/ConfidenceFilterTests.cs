using Dixit.Attribution;
using Dixit.Cli.Reading;
using Shouldly;
using Xunit;

namespace Dixit.Cli.Tests.Reading;

public sealed class ConfidenceFilterTests
{
    private static Statement Said(int id, int? parent, int level, double confidence)
        => new() { Id = id, Parent = parent, Level = level, Cue = new(id, id + 1), Content = [], Confidence = confidence };

    [Fact]
    public void Unsure_statements_go_and_the_others_keep_their_numbers()
        => ConfidenceFilter.Keep([Said(0, null, 0, 0.2), Said(1, null, 0, 0.8)], 0.5).Select(statement => statement.Id).ShouldBe([1]);

    [Fact]
    public void What_was_inside_a_dropped_statement_moves_outwards()
    {
        var kept = ConfidenceFilter.Keep([Said(0, null, 0, 0.9), Said(1, 0, 1, 0.1), Said(2, 1, 2, 0.9)], 0.5);
        kept.Select(statement => (statement.Id, statement.Parent, statement.Level)).ShouldBe([(0, null, 0), (2, 0, 1)]);
    }
}
