using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Bot.Storage.Disks;

/// <summary>A folder of the machine.</summary>
internal sealed class FolderDisk(string folder) : IDisk
{
    public string Describe(string name) => PathOf(name);

    public bool Exists(string name) => File.Exists(PathOf(name));

    public IReadOnlyList<string> List(string start) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, start + "*").Select(path => Path.GetFileName(path)).Where(name => name.StartsWith(start, StringComparison.Ordinal)).Order(StringComparer.Ordinal)]
        : [];

    public IDiskFile Open(string name) => new FolderFile(File.OpenHandle(PathOf(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete));

    public void Move(string from, string to) => File.Move(PathOf(from), PathOf(to), overwrite: true);

    public void Delete(string name) => File.Delete(PathOf(name));

    public void Sync()
    {
        // Windows has no such thing: its file systems log the names themselves.
        if (OperatingSystem.IsWindows())
            return;
        var handle = Native.Open(folder, 0);
        if (handle < 0)
            throw new IOException($"The folder '{folder}' cannot be made safe.");
        var failed = Native.Sync(handle) != 0;
        _ = Native.Close(handle);
        if (failed)
            throw new IOException($"The folder '{folder}' cannot be made safe.");
    }

    private string PathOf(string name) => Path.Combine(folder, name);

    private sealed class FolderFile(SafeFileHandle handle) : IDiskFile
    {
        public long Length
        {
            get => RandomAccess.GetLength(handle);
            set => RandomAccess.SetLength(handle, value);
        }

        public int Read(Span<byte> into, long at)
        {
            var read = 0;
            for (var more = 1; more > 0 && read < into.Length; read += more)
                more = RandomAccess.Read(handle, into[read..], at + read);
            return read;
        }

        public void Write(ReadOnlySpan<byte> bytes, long at) => RandomAccess.Write(handle, bytes, at);

        // The time of the last change need not survive, and on Linux it costs half of the flush.
        public void Flush()
        {
            if (!OperatingSystem.IsLinux())
                RandomAccess.FlushToDisk(handle);
            else if (Native.SyncData(handle) != 0)
                throw new IOException($"A file cannot be made safe ({Marshal.GetLastPInvokeErrorMessage()}).");
        }

        public void Dispose() => handle.Dispose();
    }

    private static class Native
    {
#pragma warning disable SYSLIB1054 // The generated form wants unsafe code in the whole project.
        [DllImport("libc", EntryPoint = "open", SetLastError = true, BestFitMapping = false, ThrowOnUnmappableChar = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Sync(int handle);

        [DllImport("libc", EntryPoint = "close", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int Close(int handle);

        [DllImport("libc", EntryPoint = "fdatasync", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int SyncData(SafeFileHandle handle);
#pragma warning restore SYSLIB1054
    }
}
