using System.Diagnostics.CodeAnalysis;

namespace Bot.Domain.Orders;

/// <summary>An Incoterms® 2020 rule with its named place: <c>FOB Ningbo</c>.</summary>
public sealed record Incoterm(string Rule, string Place)
{
    private static readonly string[] Rules = ["EXW", "FCA", "FAS", "FOB", "CFR", "CIF", "CPT", "CIP", "DAP", "DPU", "DDP"];

    public static bool IsRule([NotNullWhen(true)] string? word) => word is not null && Rules.Contains(word.ToUpperInvariant());

    /// <summary>The goods are ours to bring all the way: C and D rules, main carriage booked by the seller.</summary>
    public bool SellerBooks => Rule[0] is 'C' or 'D';

    public override string ToString() => Place.Length == 0 ? Rule : $"{Rule} {Place}";
}
