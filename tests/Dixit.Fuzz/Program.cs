using Dixit.Fuzz;
using SharpFuzz;

// With a target (html, text, json, feed, opml, warc, wacz) this is a program for afl-fuzz, which gives the bytes on standard input; see docs/guide/fuzzing.md.
// Without one it runs the tests, which feed the same targets with mutations from a fixed seed.
if (args is [var name] && Targets.All.TryGetValue(name, out var target))
{
    Fuzzer.OutOfProcess.Run(stream =>
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        target(bytes.ToArray());
    });
    return 0;
}
return await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args);
