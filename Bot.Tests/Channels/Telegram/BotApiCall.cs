using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Channels.Telegram;

/// <summary>A request to the Bot API, whether it came as JSON, as a form or in the address.</summary>
public sealed class BotApiCall(string method, IReadOnlyDictionary<string, string> fields, IReadOnlyDictionary<string, BotApiUpload> uploads)
{
    public string Method => method;

    /// <summary>Parameters as text; objects and lists as their JSON.</summary>
    public IReadOnlyDictionary<string, string> Fields => fields;

    public IReadOnlyDictionary<string, BotApiUpload> Uploads => uploads;

    public string this[string name] => fields.GetValueOrDefault(name, "");

    public long Number(string name, long otherwise = 0) =>
        long.TryParse(this[name], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public JsonNode? Json(string name)
    {
        try
        {
            return this[name] is { Length: > 0 } text ? JsonNode.Parse(text) : null;
        }
        catch (JsonException)
        {
            throw BotApiRefusal.Bad($"can't parse {name.Replace('_', ' ')} JSON object");
        }
    }

    /// <summary>A call in the answer to an update.</summary>
    public static BotApiCall Of(string method, JsonObject body) =>
        new(method, body.Where(field => field.Key != "method").ToDictionary(field => field.Key, field => Field(field.Value)), new Dictionary<string, BotApiUpload>());

    public static async Task<BotApiCall> Read(string method, HttpRequest request)
    {
        var fields = request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
        var uploads = new Dictionary<string, BotApiUpload>();
        if (request.HasFormContentType)
        {
            var form = await request.ReadFormAsync();
            foreach (var (name, value) in form)
                fields[name] = value.ToString();
            foreach (var file in form.Files)
                uploads[file.Name] = await BotApiUpload.Read(file);
        }
        else if (request.HasJsonContentType())
        {
            foreach (var (name, value) in await Body(request))
                fields[name] = Field(value);
        }

        return new BotApiCall(method, fields, uploads);
    }

    private static string Field(JsonNode? value) => value is JsonValue plain && plain.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";

    private static async Task<JsonObject> Body(HttpRequest request)
    {
        try
        {
            return await JsonNode.ParseAsync(request.Body) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            throw BotApiRefusal.Bad("can't parse request: JSON expected");
        }
    }
}

/// <summary>A file in a multipart request.</summary>
public sealed record BotApiUpload(string Name, byte[] Content)
{
    public static async Task<BotApiUpload> Read(IFormFile file)
    {
        using var content = new MemoryStream();
        await file.CopyToAsync(content);
        return new BotApiUpload(file.FileName, content.ToArray());
    }
}

/// <summary>A no, in Telegram's words.</summary>
public sealed class BotApiRefusal(int code, string description) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters { get; init; }

    public static BotApiRefusal Bad(string why) => new(400, $"Bad Request: {why}");

    public JsonObject ToJson()
    {
        var answer = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (Parameters is { } parameters)
            answer["parameters"] = parameters.DeepClone();
        return answer;
    }
}
