using Bot.Storage;

namespace Bot.Tests.Storage;

public sealed class FilesTests : IDisposable
{
    // SHA-256 of "hello".
    private const string Hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private readonly string folder = Directory.CreateTempSubdirectory("gendan-files-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Files Kept => new(Path.Combine(folder, "files"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_file_is_kept_under_the_hash_of_its_content()
    {
        Assert.Equal(Hello, await Kept.Keep(new MemoryStream("hello"u8.ToArray()), Ct));

        await using var copy = Kept.Open(Hello)!;
        Assert.Equal("hello", await new StreamReader(copy).ReadToEndAsync(Ct));
    }

    [Fact]
    public async Task The_same_content_twice_is_one_file_and_nothing_else_stays_behind()
    {
        await Kept.Keep(new MemoryStream("hello"u8.ToArray()), Ct);
        await Kept.Keep(new MemoryStream("hello"u8.ToArray()), Ct);

        Assert.Equal([Path.Combine(folder, "files", Hello[..2], Hello[2..])], Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_large_file_comes_back_byte_by_byte()
    {
        var content = new byte[1_000_003];
        for (var i = 0; i < content.Length; i++)
            content[i] = (byte)(i * 31);

        var blob = await Kept.Keep(new MemoryStream(content), Ct);

        await using var copy = Kept.Open(blob)!;
        var read = new MemoryStream();
        await copy.CopyToAsync(read, Ct);
        Assert.Equal(content, read.ToArray());
    }

    [Fact]
    public async Task A_download_that_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Kept.Keep(new MemoryStream(new byte[10]), new CancellationToken(canceled: true)));

        Assert.Empty(Directory.GetFiles(folder, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public void What_was_never_kept_is_null() => Assert.Null(Kept.Open(Hello));

    [Theory]
    [InlineData("")]
    [InlineData("../../etc/passwd")]
    [InlineData("2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824")]
    [InlineData("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824\n")]
    [InlineData("/cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")]
    public void What_is_no_hash_never_becomes_a_path(string blob) => Assert.Throws<ArgumentException>(() => Kept.Open(blob));
}
