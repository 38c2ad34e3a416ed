namespace Bot.Tests.Simulation;

/// <summary>A promise was broken; the message says which.</summary>
internal sealed class Broken(string promise) : Exception(promise)
{
    public static void Unless(bool isKept, FormattableString promise)
    {
        if (!isKept)
            throw new Broken(FormattableString.Invariant(promise));
    }
}
