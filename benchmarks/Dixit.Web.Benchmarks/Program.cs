using System.CommandLine;
using Dixit.Web.Benchmarks.Feeds;
using Dixit.Web.Benchmarks.Loading;

var address = new Option<string>("--address") { Description = "The desk", DefaultValueFactory = _ => "http://127.0.0.1:5180" };
var rate = new Option<int>("--rate") { Description = "Requests a second", DefaultValueFactory = _ => 50 };
var seconds = new Option<int>("--seconds") { Description = "For how long, after ten seconds of warming up", DefaultValueFactory = _ => 60 };
var seed = new Option<int>("--seed") { Description = "Of the choice of pages", DefaultValueFactory = _ => 1 };
var load = new Command("load", "Asks a desk that is served by another process for its pages, as many people would") { address, rate, seconds, seed };
load.SetAction((parsed, cancellation) => Load.Run(new(parsed.GetRequiredValue(address)), parsed.GetValue(rate), parsed.GetValue(seconds), parsed.GetValue(seed), cancellation));

var port = new Option<int>("--port") { Description = "Where the sites are", DefaultValueFactory = _ => 5390 };
var site = new Command("site", "Serves sites with feeds, one of ten of them slow, broken, endless or malicious, each at a loopback address of its own") { port };
site.SetAction((parsed, cancellation) => Site.Serve(parsed.GetValue(port), cancellation));

var count = new Option<int>("--count") { Description = "How many feeds", DefaultValueFactory = _ => 1000 };
var poll = new Command("feeds", "Polls the feeds of “site”, which it starts as another process, in one cycle") { port, count };
poll.SetAction((parsed, cancellation) => Polling.Run(parsed.GetValue(port), parsed.GetValue(count), cancellation));

return await new RootCommand("Measures the desk from outside") { load, site, poll }.Parse(args).InvokeAsync();
