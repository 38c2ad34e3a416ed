using Bot.Cli;

namespace Bot.Tests.Cli;

/// <summary>Runs the program's verbs on a data folder of their own.</summary>
internal sealed class Shell : IDisposable
{
    public string Data { get; } = Path.Combine(Directory.CreateTempSubdirectory("gendan").FullName, "data");

    /// <summary>The folder that the data folder is in, and nothing else of anybody's.</summary>
    public string Beside => Path.GetDirectoryName(Data)!;

    /// <summary>What a verb answered.</summary>
    public sealed record Answer(int Code, string Out, string Error)
    {
        /// <summary>It did not work, and said why in one line and nothing else.</summary>
        public void Complains(string sentence)
        {
            Assert.Equal(sentence + Environment.NewLine, Error);
            Assert.Equal(CommandLine.Failed, Code);
        }

        public void Works(params string[] lines)
        {
            Assert.Equal("", Error);
            Assert.Equal(0, Code);
            if (lines is not [])
                Assert.Equal(string.Join('\n', lines), Out.ReplaceLineEndings("\n").TrimEnd());
        }
    }

    public async Task<Answer> Run(params string[] args)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CommandLine.Run([$"--Storage:Path={Data}", .. args], output, error, TestContext.Current.CancellationToken);
        return new Answer(code, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Data)!, recursive: true);
}
