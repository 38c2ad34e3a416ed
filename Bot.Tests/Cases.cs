using System.Globalization;
using CsCheck;

namespace Bot.Tests;

/// <summary>
/// What holds for all cases of a kind is tried with some of them: the same ones in every run, so that a run's colour says something of
/// the code alone. <c>GENDAN_CASES=50</c> tries fifty times as many, new ones each time. What fails is told in its smallest form.
/// </summary>
#pragma warning disable RS0030 // The cases come from here; what failed is made small by it.
internal static class Cases
{
    private const ulong Usual = 20_260_805;

    /// <summary>How many times the usual number was asked for; null for the usual ones.</summary>
    private static readonly int? Asked = int.TryParse(Environment.GetEnvironmentVariable("GENDAN_CASES"), CultureInfo.InvariantCulture, out var times) && times > 0 ? times : null;

    public static void Always<T>(this Gen<T> cases, Action<T> check, int count = 100) => Each(
        cases,
        count,
        value =>
        {
            check(value);
            return true;
        });

    public static void Always<T>(this Gen<T> cases, Func<T, bool> check, int count = 100) => Each(cases, count, check);

    public static void Always<T1, T2>(this Gen<(T1, T2)> cases, Func<T1, T2, bool> check, int count = 100) => Each(cases, count, value => check(value.Item1, value.Item2));

    public static void Always<T1, T2, T3>(this Gen<(T1, T2, T3)> cases, Func<T1, T2, T3, bool> check, int count = 100) => Each(cases, count, value => check(value.Item1, value.Item2, value.Item3));

    public static void Always<T1, T2, T3>(this Gen<(T1, T2, T3)> cases, Action<T1, T2, T3> check, int count = 100) => Always(cases, value => check(value.Item1, value.Item2, value.Item3), count);

    public static async Task Always<T>(this Gen<T> cases, Func<T, Task> check, int count = 100)
    {
        var dice = Dice();
        for (var left = Total(count); left > 0; left--)
        {
            var state = dice.ToString();
            try
            {
                await check(cases.Generate(dice, null, out _));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                await cases.SampleAsync(check, seed: state, iter: 200, threads: 1);
                throw;
            }
        }
    }

    private static void Each<T>(Gen<T> cases, int count, Func<T, bool> check)
    {
        var dice = Dice();
        for (var left = Total(count); left > 0; left--)
        {
            var state = dice.ToString();
            if (!Holds(check, cases.Generate(dice, null, out _)))
                cases.Sample(check, seed: state, iter: 1000, threads: 1);
        }
    }

    private static bool Holds<T>(Func<T, bool> check, T value)
    {
        try
        {
            return check(value);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static PCG Dice() => Asked is null ? new PCG(1, Usual) : new PCG(1, (ulong)TimeProvider.System.GetTimestamp());

    private static int Total(int count) => count * (Asked ?? 1);
}
#pragma warning restore RS0030
