using System.ComponentModel.DataAnnotations;

namespace Bot.Cli;

/// <summary>The company as it is when it is made; later it lives in the store.</summary>
public sealed class CompanyOptions
{
    [Required]
    public string Name { get; init; } = "";

    /// <summary>IANA id.</summary>
    [Required]
    public string Zone { get; init; } = "";

    /// <summary>ISO 3166 alpha-2.</summary>
    [Required, RegularExpression("^[A-Z]{2}$")]
    public string Country { get; init; } = "";

    [Required]
    public string Language { get; init; } = "";
}

public sealed class StorageOptions
{
    /// <summary>The folder of the data.</summary>
    [Required]
    public string Path { get; init; } = "";
}

public sealed class WebOptions
{
    /// <summary>Where people reach the bot's page; links begin with it.</summary>
    [Required, Url]
    public string Url { get; init; } = "";

    /// <summary>What it listens on when that is another address: behind a proxy, in a container.</summary>
    public string Listen { get; init; } = "";
}
