using System.CommandLine;

namespace Dixit.Cli.Commands.Evaluation;

/// <summary><c>dixit eval</c>: how well the product does against gold.</summary>
internal static class EvalCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("eval", "Measures the product itself against gold files") 
        {
            AttributionCommand.Create(surroundings),
            ParsingCommand.Create(surroundings),
            ReadingCommand.Create(surroundings),
            LedgerCommand.Create(surroundings),
        };
        Examples.Show(command,
            ("Statements against annotated reports", "dixit eval attribution gold.jsonl"),
            ("Trees against a treebank, from raw text", "dixit eval parsing --tokens raw fr_sequoia-ud-test.conllu"),
            ("Article bodies against true ones", "dixit eval reading --pages html ground-truth.json"),
            ("Positions and changes of a ledger", "dixit eval ledger tests/ledgers/dev"));
        return command;
    }
}
