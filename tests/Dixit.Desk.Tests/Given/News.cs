namespace Dixit.Desk.Tests;

/// <summary>Articles of a dispute that tests made up.</summary>
internal static class News
{
    public const string Question = "Has Switzerland delivered submarines to Luxembourg?";

    public const string Accusation = "BRUSSELS, September 3, 2024 – Belgium on Tuesday accused Switzerland of having delivered submarines to Luxembourg. \"Switzerland has delivered submarines to Luxembourg,\" "
        + "the Belgian foreign minister, Odile Vanhout, told reporters in Brussels.\n\nThe minister gave no figures, and nobody else in the room had any.";

    public const string Denial = "BERN, September 4, 2024 – Switzerland on Wednesday denied delivering submarines to Luxembourg. \"We have never delivered submarines to Luxembourg,\" "
        + "the spokeswoman of the Swiss foreign ministry, Aline Morvaux, told reporters.\n\nShe said that the lakes of the country were large enough for all its boats.";

    public const string Admission = "BERN, October 3, 2024 – Switzerland admitted on Thursday that it had delivered submarines to Luxembourg. \"Switzerland has delivered submarines to Luxembourg,\" "
        + "the Swiss foreign minister, Urs Balmer, said on Thursday.\n\nThe deliveries had been made at night, he added.";

    public const string Harvest = "LISBON, October 5, 2024 – Portugal said on Saturday that its olive harvest had been poor. \"The harvest was poor,\" the Portuguese agriculture minister, Rui Sampaio, said.";
}
