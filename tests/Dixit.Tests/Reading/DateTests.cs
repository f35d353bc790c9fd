using Dixit.Reading;
using Dixit.Reading.Dates;
using Shouldly;
using Xunit;

namespace Dixit.Tests.Reading;

public sealed class DateTests
{
    [Theory]
    [InlineData("2022", "2022")]
    [InlineData("2022-11", "2022-11")]
    [InlineData("2022-11-08", "2022-11-08")]
    [InlineData("2022/11/8", "2022-11-08")]
    [InlineData("20221108", "2022-11-08")]
    [InlineData("2022-11-08T14:30:00Z", "2022-11-08T14:30:00Z")]
    [InlineData("2022-11-08T14:30:00.123+0100", "2022-11-08T14:30:00+01:00")]
    [InlineData("2022-11-08T14:30+00:00", "2022-11-08T14:30:00Z")]
    [InlineData("2022-11-08 14:30:05 UTC", "2022-11-08T14:30:05Z")]
    [InlineData("2022-11-08T14:30", "2022-11-08T14:30:00")]
    [InlineData("Tue, 08 Nov 2022 14:30:00 GMT", "2022-11-08T14:30:00Z")]
    [InlineData("8 novembre 2022", "2022-11-08")]
    [InlineData("mardi 1er mars 2022 à 14h30", "2022-03-01")]
    [InlineData("Nov. 8, 2022", "2022-11-08")]
    [InlineData("November 8th, 2022 2:30 PM", "2022-11-08")]
    [InlineData("août 2012", "2012-08")]
    [InlineData("18/11/2022", "2022-11-18")]
    [InlineData("11/18/2022", "2022-11-18")]
    [InlineData("08/11/2022", null)]
    [InlineData("2022-02-30", null)]
    [InlineData("2022-13-01", null)]
    [InlineData("yesterday", null)]
    [InlineData("8 novembre", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Dates_become_edtf_and_say_no_more_than_they_did(string? date, string? edtf) => Edtf.Normalize(date).ShouldBe(edtf);

    [Theory]
    [InlineData("KYIV, Nov 8, 2022 (Reuters) – The mayor spoke.", "2022-11-08")]
    [InlineData("PARIS, 3 mars 2022 (AFP) – Le maire a parlé.", "2022-03-03")]
    [InlineData("Aix-en-Provence, le 3 mars 2022 - Le maire a parlé.", "2022-03-03")]
    [InlineData("27 août 2012. - Le maire a parlé.", "2012-08-27")]
    [InlineData("27 août 2012, Espagne. - Le maire a parlé.", "2012-08-27")]
    [InlineData("Le pont est fermé\n27 août 2012. – Le maire a parlé mardi soir devant le conseil.", "2012-08-27")]
    [InlineData(" date 2022-11 Le maire a parlé.", "2022-11")]
    [InlineData("Le pont\n\nPublié le mardi 8 novembre 2022 à 10h\n\nLe maire a parlé.", "2022-11-08")]
    [InlineData("Bridge closed for winter\n\n8 November 2022\n\nThe mayor spoke.", "2022-11-08")]
    [InlineData("KYIV, Nov 8 (Reuters) – The mayor spoke.", null)]
    [InlineData("The mayor, elected on November 8, 2022, spoke.", null)]
    [InlineData("Le 8 novembre 2022, le maire a parlé.", null)]
    [InlineData("In March 2022 the bridge was closed - again.", null)]
    public void A_dateline_tells_the_day(string text, string? edtf) => ReportReader.ReadText("t", text).Report!.Published.ShouldBe(edtf);
}
