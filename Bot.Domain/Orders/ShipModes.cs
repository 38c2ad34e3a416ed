using Bot.Domain.Plans;
using Bot.Domain.Talk;

namespace Bot.Domain.Orders;

/// <summary>How goods travel, by the names that trade statistics use.</summary>
public static class ShipModes
{
    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["Air"] = ["air", "airfreight", "byair", "空运", "航空", "luft", "luftfracht"],
        ["Air Charter"] = ["aircharter", "charter", "包机", "包机空运"],
        ["Ocean"] = ["ocean", "sea", "seafreight", "bysea", "vessel", "海运", "船运", "see", "seefracht"],
        ["Truck"] = ["truck", "road", "trucking", "lorry", "卡车", "汽运", "陆运", "公路", "lkw", "straße"],
        ["Rail"] = ["rail", "train", "铁路", "中欧班列", "bahn", "schiene"],
        ["Courier"] = ["courier", "express", "快递", "kurier"],
    };

    private static readonly Dictionary<string, string> ByWord = Names.SelectMany(mode => mode.Value, (mode, word) => (word, mode.Key)).ToDictionary(pair => pair.word, pair => pair.Key);

    /// <summary>Its usual name; an unknown one stays as it was said.</summary>
    public static string Find(string said) =>
        ByWord.GetValueOrDefault(new string([.. said.ToLowerInvariant().Where(char.IsLetterOrDigit)]), said.Trim());

    /// <summary>How goods of several lines are planned: by sea, unless all of them go in one other way.</summary>
    public static Way WayOf(IEnumerable<OrderLine> lines) => lines.Select(line => line.ShipMode).Distinct().ToList() switch
    {
        ["Air" or "Air Charter"] => Way.Air,
        ["Truck"] => Way.Truck,
        ["Rail"] => Way.Rail,
        ["Courier"] => Way.Courier,
        _ => Way.Sea,
    };

    /// <summary>Its name in the listener's language; an unknown one stays as it was said.</summary>
    public static Text Named(string mode) => mode switch
    {
        "Air" => $"by air",
        "Air Charter" => $"by chartered aircraft",
        "Ocean" => $"by sea",
        "Truck" => $"by truck",
        "Rail" => $"by rail",
        "Courier" => $"by courier",
        _ => Text.Verbatim(mode),
    };
}
