namespace Bot.Storage.LiteDb;

/// <summary>
/// LiteDB's log file. LiteDB writes to it from a task of its own, some time after its commit returns, and flushes it once
/// per page or not at all; here its flushes do nothing, and the owner makes a whole group of commits durable at once.
/// </summary>
internal sealed class DurableLog(string path) : Stream
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly FileStream file = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
    private readonly object written = new();
    private Exception? failure;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Length;

    public override long Position
    {
        get => file.Position;
        set => file.Position = value;
    }

    /// <summary>Returns when the log is on disk up to that length.</summary>
    /// <exception cref="IOException">It could not be written.</exception>
    public void Sync(long length)
    {
        lock (written)
        {
            while (failure is null && file.Length < length)
            {
                if (!Monitor.Wait(written, Patience))
                    throw new IOException($"The log was not written within {Patience.TotalSeconds:0} seconds.");
            }

            if (failure is not null)
                throw new IOException("The log could not be written.", failure);
        }

        RandomAccess.FlushToDisk(file.SafeFileHandle);
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        lock (written)
        {
            try
            {
                file.Write(buffer, offset, count);
            }
            catch (Exception e)
            {
                failure = e;
                throw;
            }
            finally
            {
                Monitor.PulseAll(written);
            }
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

    public override void SetLength(long value) => file.SetLength(value);

    public override void Flush()
    {
        // The owner's Sync is the flush.
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
