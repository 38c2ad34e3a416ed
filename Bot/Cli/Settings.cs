using Bot.Domain.Talk;
using Microsoft.Extensions.Options;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Bot.Cli;

/// <summary>The company as it is when it is made; later it lives in the store.</summary>
public sealed class CompanyOptions
{
    /// <summary>What a company is called that nobody gave a name yet.</summary>
    public const string Unnamed = "Gendan";

    public string Name { get; init; } = "";

    /// <summary>IANA id.</summary>
    public string Zone { get; init; } = "";

    /// <summary>ISO 3166 alpha-2.</summary>
    public string Country { get; init; } = "";

    public string Language { get; init; } = "";
}

public sealed class StorageOptions
{
    public const string LiteDb = "LiteDb";
    public const int DefaultKeepDays = 14;

    public string Kind { get; init; } = LiteDb;

    /// <summary>The folder of the data.</summary>
    public string Path { get; init; } = "";

    /// <summary>How many days back every single commit is kept, for restoring to any moment of them.</summary>
    public int KeepDays { get; init; } = DefaultKeepDays;

    /// <summary>Megabytes that are to be left on its disk: with less the bot says that it is down.</summary>
    public int KeepFree { get; init; } = 64;

    /// <summary>When the bot backs itself up every day, on the company's clock; empty for never.</summary>
    public string BackupAt { get; init; } = "";

    /// <summary>How many of its own backups it keeps.</summary>
    public int BackupsKept { get; init; } = 7;

    /// <summary>Null when <see cref="BackupAt"/> is not a time of day.</summary>
    public LocalTime? BackupTime => LocalTimePattern.CreateWithInvariantCulture("HH':'mm").Parse(BackupAt) is { Success: true, Value: var time } ? time : null;
}

public sealed class WebOptions
{
    /// <summary>Where people reach the bot's pages.</summary>
    public string Url { get; init; } = "";

    /// <summary>What it listens on where that is something else, as behind a proxy.</summary>
    public string Listen { get; init; } = "";

    public string Address => Listen.Length > 0 ? Listen : Url;
}

/// <summary>Says at start what is wrong with the settings.</summary>
public sealed class SettingsCheck : IValidateOptions<CompanyOptions>, IValidateOptions<StorageOptions>, IValidateOptions<WebOptions>
{
    public ValidateOptionsResult Validate(string? name, CompanyOptions options) => Result(Wrong(options));

    public ValidateOptionsResult Validate(string? name, StorageOptions options) => Result(Wrong(options));

    public ValidateOptionsResult Validate(string? name, WebOptions options) => Result(Wrong(options));

    private static IEnumerable<string> Wrong(CompanyOptions company)
    {
        if (string.IsNullOrWhiteSpace(company.Name))
            yield return "Company:Name is empty.";
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(company.Zone) is null)
            yield return $"Company:Zone “{company.Zone}” is not a time zone: use an IANA name such as Asia/Shanghai.";
        if (TzdbDateTimeZoneSource.Default.ZoneLocations!.All(place => place.CountryCode != company.Country))
            yield return $"Company:Country “{company.Country}” is not a country: use two capital letters such as CN.";
        if (Language.Nearest(company.Language) is null)
            yield return $"Company:Language “{company.Language}” is not spoken here: use {string.Join(" or ", Language.Complete)}.";
    }

    private static IEnumerable<string> Wrong(StorageOptions storage)
    {
        if (storage.Kind != StorageOptions.LiteDb)
            yield return $"Storage:Kind “{storage.Kind}” is not known: use {StorageOptions.LiteDb}.";
        if (string.IsNullOrWhiteSpace(storage.Path))
            yield return "Storage:Path (--data) is empty: name the folder of the data.";
        if (storage.KeepDays is < 1 or > 3650)
            yield return "Storage:KeepDays is a number of days from 1 to 3650.";
        if (storage is { BackupAt.Length: > 0, BackupTime: null })
            yield return $"Storage:BackupAt “{storage.BackupAt}” is not a time of day: use one such as 03:30, or nothing for no backups.";
        if (storage.BackupsKept is < 1 or > 1000)
            yield return "Storage:BackupsKept is a number of backups from 1 to 1000.";
        if (storage.KeepFree < 0)
            yield return $"Storage:KeepFree “{storage.KeepFree}” is less than nothing: use a number of megabytes, such as 64.";
    }

    private static IEnumerable<string> Wrong(WebOptions web)
    {
        if (!IsUrl(web.Url, "http", "https"))
            yield return $"Web:Url “{web.Url}” is not an address: use one such as http://127.0.0.1:5080.";
        else if (web.Listen.Length > 0 ? !IsUrl(web.Listen.Replace("://*", "://any", StringComparison.Ordinal), "http") : !IsUrl(web.Url, "http"))
            yield return $"The bot listens on http only: set Web:Listen to an address such as http://127.0.0.1:5080, and put a proxy for https in front of it.";
    }

    private static bool IsUrl(string text, params string[] schemes) => Uri.TryCreate(text, UriKind.Absolute, out var url) && schemes.Contains(url.Scheme);

    private static ValidateOptionsResult Result(IEnumerable<string> wrong) =>
        wrong.ToList() is [_, ..] sentences ? ValidateOptionsResult.Fail(sentences) : ValidateOptionsResult.Success;
}
