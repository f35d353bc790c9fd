using System.CommandLine;
using Dixit.Trainer.Segmentation;

return new RootCommand("Trains Dixit's models from treebanks")
{
    SegmenterCommand.Create(),
}.Parse(args).Invoke();
