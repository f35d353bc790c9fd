global using Dixit.Ledger.Tests;
global using Shouldly;
global using Xunit;
