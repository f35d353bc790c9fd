using Dixit.Cli;

return await Application.Run(args, Surroundings.OfProcess());
