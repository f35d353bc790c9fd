using CsCheck;
using Dixit.Text;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Text;

public sealed class PeriodTests
{
    private static readonly Gen<DateOnly> Days = Gen.OneOf(
        Gen.Int[0, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber),
        Gen.Select(Gen.Int[1999, 2001], Gen.Int[1, 12], (year, month) => new DateOnly(year, month, 1)),
        Gen.Select(Gen.Int[1999, 2001], Gen.Int[1, 12], (year, month) => new DateOnly(year, month, 1).AddDays(-1)),
        Gen.Select(Gen.Int[1999, 2001], Gen.Bool, (year, first) => first ? new DateOnly(year, 1, 1) : new DateOnly(year, 12, 31)));

    private static readonly Gen<Period> Periods = Gen.Select(Days, Days, Gen.Int[0, 5], (a, b, open) =>
        new Period(open is 0 or 2 ? null : a < b ? a : b, open is 1 or 2 ? null : a < b ? b : a));

    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("2022-11", "2022-11-01", "2022-11-30")]
    [InlineData("2022-11-08", "2022-11-08", "2022-11-08")]
    [InlineData("2022-11-08T23:30:00-05:00", "2022-11-08", "2022-11-08")]
    [InlineData("2022-11-08T23:30:00", "2022-11-08", "2022-11-08")]
    [InlineData("2022-11-08?", "2022-11-08", "2022-11-08")]
    [InlineData("2022~", "2022-01-01", "2022-12-31")]
    [InlineData("202X", "2020-01-01", "2029-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2022-XX", "2022-01-01", "2022-12-31")]
    [InlineData("2022-11-XX", "2022-11-01", "2022-11-30")]
    [InlineData("2022-22", "2022-06-01", "2022-09-30")]
    [InlineData("2022-24", "2022-12-01", "2023-03-31")]
    [InlineData("2022-10-24/2022-11", "2022-10-24", "2022-11-30")]
    [InlineData("2014/2016", "2014-01-01", "2016-12-31")]
    [InlineData("../2022-11", null, "2022-11-30")]
    [InlineData("2022-11/..", "2022-11-01", null)]
    [InlineData("../..", null, null)]
    public void Edtf_is_read_as_the_days_it_holds(string edtf, string? first, string? last)
        => Period.Parse(edtf).ShouldBe(new Period(Day(first), Day(last)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("2022-13")]
    [InlineData("2022-00")]
    [InlineData("2022-02-29")]
    [InlineData("2022-11-00")]
    [InlineData("2022-22-01")]
    [InlineData("9999-24")]
    [InlineData("0000")]
    [InlineData("22")]
    [InlineData("2022-1")]
    [InlineData("2022/2021")]
    [InlineData("2022-11-08\n")]
    [InlineData("hier")]
    public void What_is_no_edtf_is_refused(string? edtf) => Period.TryParse(edtf, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2022-01/2022-12", "2022")]
    [InlineData("2022-11-01/2022-11-30", "2022-11")]
    [InlineData("2022-11/2022-12-15", "2022-11-01/2022-12-15")]
    [InlineData("199X", "1990/1999")]
    [InlineData("2022-11-08T10:00:00Z", "2022-11-08")]
    [InlineData("../2022-12-31", "../2022")]
    public void It_is_written_as_short_as_is_exact(string edtf, string written) => Period.Parse(edtf).ToString().ShouldBe(written);

    [Fact]
    public void What_is_written_is_read_as_the_same() => Periods.Sample(period => Period.Parse(period.ToString()) == period);

    [Fact]
    public void Reading_never_throws() => Gen.OneOf(Gen.String, Gen.String["0123456789X-/.T~"]).Sample(text =>
    {
        if (Period.TryParse(text, out var period)) Period.Parse(period.ToString()).ShouldBe(period);
    });

    [Fact]
    public void The_hull_holds_both_and_the_intersection_lies_in_both() => Gen.Select(Periods, Periods).Sample((a, b) =>
    {
        a.Hull(b).Contains(a).ShouldBeTrue();
        a.Hull(b).Contains(b).ShouldBeTrue();
        a.Overlaps(b).ShouldBe(a.Intersection(b) is not null);
        if (a.Intersection(b) is not { } shared) a.IsBefore(b).ShouldBe(!b.IsBefore(a));
        else (a.Contains(shared) && b.Contains(shared)).ShouldBeTrue();
    });

    [Fact]
    public void A_period_cannot_end_before_it_begins()
        => Should.Throw<ArgumentException>(() => new Period(new(2022, 11, 8), new(2022, 11, 7)));

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd");
}
