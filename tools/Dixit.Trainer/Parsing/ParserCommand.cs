using System.CommandLine;

namespace Dixit.Trainer.Parsing;

/// <summary><c>parser LANGUAGE</c>: trains the tagger, lemmatizer and parser of one language.</summary>
internal static class ParserCommand
{
    public static Command Create()
    {
        var language = new Argument<string>("language") { Description = "fr or en" };
        var treebanks = new Option<string>("--treebanks") { Required = true, Description = "Folder with a folder of CoNLL-U files for each language" };
        var output = new Option<string>("--out") { Required = true, Description = "Folder for the model" };
        var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 60 };
        var hidden = new Option<int>("--hidden") { DefaultValueFactory = _ => 128 };
        var batch = new Option<int>("--batch-words") { DefaultValueFactory = _ => 1000 };
        var rate = new Option<float>("--rate") { DefaultValueFactory = _ => 2e-3f };
        var dropout = new Option<float>("--dropout") { DefaultValueFactory = _ => 0.33f };
        var every = new Option<int>("--score-every") { DefaultValueFactory = _ => 5 };
        var seed = new Option<ulong>("--seed") { DefaultValueFactory = _ => 1 };
        var checkpoint = new Option<string?>("--checkpoint") { Description = "File to go on from, and to write after every scoring" };
        var start = new Option<string?>("--start") { Description = "Checkpoint of an earlier training on the same treebanks, whose weights are trained further" };
        var withDevelopment = new Option<bool>("--with-dev") { Description = "Learn the development set too; its scores then say nothing" };
        var command = new Command("parser", "Train tagger, lemmatizer and parser")
        {
            language, treebanks, output, epochs, hidden, batch, rate, dropout, every, seed, checkpoint, start, withDevelopment,
        };
        command.SetAction(arguments =>
        {
            var folder = Directory.CreateDirectory(arguments.GetRequiredValue(output));
            using var training = new Training(
                Language.Read(arguments.GetRequiredValue(language), arguments.GetRequiredValue(treebanks), arguments.GetValue(withDevelopment)),
                new() { Hidden = arguments.GetValue(hidden), Dropout = arguments.GetValue(dropout) },
                new()
                {
                    Epochs = arguments.GetValue(epochs),
                    BatchWords = arguments.GetValue(batch),
                    Rate = arguments.GetValue(rate),
                    ScoreEvery = arguments.GetValue(every),
                    Seed = arguments.GetValue(seed),
                    Output = Path.Combine(folder.FullName, "parser.bin"),
                    CheckpointPath = arguments.GetValue(checkpoint),
                    StartPath = arguments.GetValue(start),
                });
            training.Run();
        });
        return command;
    }
}
