using Dixit;

var reading = Engine.Load().Read(File.ReadAllText("samples/report.fr.txt"));
foreach (var statement in reading.Statements)
    Console.WriteLine($"{statement.Speaker} ({statement.Act}): {string.Join(" … ", statement.Content.Select(span => span.In(reading.Report.Text)))}");
