using System.CommandLine;
using Dixit.Trainer.Parsing;
using Dixit.Trainer.Segmentation;

return new RootCommand("Trains Dixit's models from treebanks")
{
    SegmenterCommand.Create(),
    ParserCommand.Create(),
    ParserScoresCommand.Create(),
    GradientCheck.Create(),
}.Parse(args).Invoke();
