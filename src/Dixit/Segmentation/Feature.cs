namespace Dixit.Segmentation;

/// <summary>Hashes a feature: the number of its template and the values that it joins.</summary>
internal static class Feature
{
    public static uint Of(uint template, uint a) => Finish(Step(Start(template), a));

    public static uint Of(uint template, uint a, uint b) => Finish(Step(Step(Start(template), a), b));

    public static uint Of(uint template, uint a, uint b, uint c) => Finish(Step(Step(Step(Start(template), a), b), c));

    public static uint Of(uint template, uint a, uint b, uint c, uint d) => Finish(Step(Step(Step(Step(Start(template), a), b), c), d));

    private static uint Start(uint template) => (template + 1) * 0x9E3779B1;

    private static uint Step(uint hash, uint value)
    {
        hash = (hash ^ value) * 0x85EBCA6B;
        return hash ^ (hash >> 15);
    }

    private static uint Finish(uint hash)
    {
        hash *= 0xC2B2AE35;
        return (hash ^ (hash >> 16)) * 0x9E3779B1;
    }
}
