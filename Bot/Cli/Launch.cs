namespace Bot.Cli;

/// <summary>What was said on the command line besides the verb, and where its answers go.</summary>
/// <param name="Settings"><c>--Section:Key=value</c>, stronger than the environment and the file.</param>
/// <param name="Data">The folder of the data, where it was named.</param>
public sealed record Launch(IReadOnlyList<string> Settings, string? Data, TextWriter Output, TextWriter Error)
{
    /// <summary>Where the bot listens, for sentences about it.</summary>
    public string Address => Read().GetSection("Web").Get<WebOptions>()?.Address.TrimEnd('/') ?? "";

    /// <summary>What is served is the sample company.</summary>
    public bool IsSample { get; init; }

    /// <summary>The folder of the data.</summary>
    public string Folder => Read()["Storage:Path"] ?? "";

    /// <summary>Nobody named a company or set up a channel yet.</summary>
    public bool IsUnconfigured => Read() is var settings && settings["Company:Name"] == CompanyOptions.Unnamed && string.IsNullOrEmpty(settings["Channels:Telegram:Token"]);

    /// <summary>File, environment, command line: the later one wins.</summary>
    public IConfigurationRoot Read()
    {
        var builder = new ConfigurationBuilder().SetBasePath(AppContext.BaseDirectory).AddJsonFile("appsettings.json").AddEnvironmentVariables();
        Over(builder);
        return builder.Build();
    }

    /// <summary>Puts the command line over what is configured.</summary>
    public void Over(IConfigurationBuilder builder)
    {
        builder.AddCommandLine([.. Settings]);
        if (Data is not null)
            builder.AddInMemoryCollection([new("Storage:Path", Data)]);
    }
}
