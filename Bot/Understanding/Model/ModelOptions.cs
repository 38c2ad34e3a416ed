using Microsoft.Extensions.Options;

namespace Bot.Understanding.Model;

/// <summary>A language model to be asked for advice; without an endpoint none is asked.</summary>
public sealed class ModelOptions
{
    /// <summary>Of anything that speaks OpenAI's chat completions: <c>http://localhost:11434/v1</c>.</summary>
    public string Endpoint { get; init; } = "";

    public string Name { get; init; } = "";

    public string Key { get; init; } = "";

    /// <summary>Seconds after which the bot goes on without it.</summary>
    public double Timeout { get; init; } = 4;

    public bool IsOn => Endpoint.Length > 0;
}

/// <summary>Says at start what is wrong with the settings of the model.</summary>
public sealed class ModelCheck : IValidateOptions<ModelOptions>
{
    public ValidateOptionsResult Validate(string? name, ModelOptions options) => options switch
    {
        { IsOn: false } => ValidateOptionsResult.Success,
        _ when !Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") => ValidateOptionsResult.Fail($"Understanding:Model:Endpoint “{options.Endpoint}” is not an address: use one such as http://127.0.0.1:11434/v1."),
        { Name: "" } => ValidateOptionsResult.Fail("Understanding:Model:Name is empty: name the model that is to be asked."),
        { Timeout: not (> 0 and <= 30) } => ValidateOptionsResult.Fail("Understanding:Model:Timeout is a number of seconds up to 30."),
        _ => ValidateOptionsResult.Success,
    };
}
