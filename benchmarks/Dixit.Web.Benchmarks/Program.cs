using System.CommandLine;
using Dixit.Web.Benchmarks;

var address = new Option<Uri>("--address") { Description = "The desk", DefaultValueFactory = _ => new("http://127.0.0.1:5180") };
var rate = new Option<int>("--rate") { Description = "Requests a second", DefaultValueFactory = _ => 50 };
var seconds = new Option<int>("--seconds") { Description = "For how long, after ten seconds of warming up", DefaultValueFactory = _ => 60 };
var seed = new Option<int>("--seed") { Description = "Of the choice of pages", DefaultValueFactory = _ => 1 };
var load = new Command("load", "Asks a desk that is served by another process for its pages, as many people would") { address, rate, seconds, seed };
load.SetAction((parsed, cancellation) => Load.Run(parsed.GetRequiredValue(address), parsed.GetValue(rate), parsed.GetValue(seconds), parsed.GetValue(seed), cancellation));
return await new RootCommand("Measures the desk from outside") { load }.Parse(args).InvokeAsync();
