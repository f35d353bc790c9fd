using System.Runtime.Intrinsics;
using CsCheck;
using Dixit.Neural;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Neural;

public sealed class ActivationTests
{
    [Fact]
    public void Squashing_functions_are_close_to_the_exact_ones() => Gen.Float[-30, 30].Sample(x =>
    {
        Activation.Tanh(Vector256.Create(x))[0].ShouldBe(MathF.Tanh(x), 2e-6f);
        Activation.Sigmoid(Vector256.Create(x))[7].ShouldBe(1 / (1 + MathF.Exp(-x)), 2e-6f);
    });
}
