using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests;

public sealed class TextSpanTests
{
    [Fact]
    public void Trimming_drops_white_space_at_both_ends_only()
        => new TextSpan(0, 6).Trim(" a b\u00A0 ").ShouldBe(new TextSpan(1, 4));
}
