using System.Text;
using Bot.Storage.Disks;

namespace Bot.Tests.Storage;

/// <summary>Whatever is done to the files of a folder, all of it can be taken back.</summary>
public sealed class TentativeDiskTests
{
    private static readonly string[] Names = ["a", "b", "c", "d"];

    [Fact]
    public void What_was_done_is_taken_back_whatever_it_was()
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var (disk, dice) = (new MemoryDisk(), new Random(seed));
            for (var count = dice.Next(4); count > 0; count--)
                Write(disk, Names[dice.Next(Names.Length)], dice);
            var (before, tentative) = (Content(disk), new TentativeDisk(disk));
            Disturb(tentative, dice);
            tentative.TakeBack();
            Assert.Equal(before, Content(disk));
        }
    }

    [Fact]
    public void What_is_kept_stays_and_so_does_all_that_follows()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var (disk, dice) = (new MemoryDisk(), new Random(seed));
            Write(disk, "a", dice);
            var tentative = new TentativeDisk(disk);
            Disturb(tentative, dice);
            tentative.Keep();
            Disturb(tentative, dice);
            var after = Content(disk);
            tentative.TakeBack();
            Assert.Equal(after, Content(disk));
        }
    }

    private static void Disturb(TentativeDisk disk, Random dice)
    {
        for (var steps = dice.Next(1, 12); steps > 0; steps--)
        {
            var (name, other) = (Names[dice.Next(Names.Length)], Names[dice.Next(Names.Length)]);
            switch (dice.Next(5))
            {
                case 0 when disk.Exists(name) && name != other:
                    disk.Move(name, other);
                    break;
                case 1:
                    disk.Delete(name);
                    break;
                case 2 when disk.Exists(name):
                    using (var file = disk.Open(name))
                        file.Length = dice.Next(20);
                    break;
                default:
                    Write(disk, name, dice);
                    break;
            }
        }
    }

    private static void Write(IDisk disk, string name, Random dice)
    {
        using var file = disk.Open(name);
        file.Write(Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(0, dice.Next(12)).Select(_ => (char)('a' + dice.Next(26))))), dice.Next(10));
    }

    private static string Content(MemoryDisk disk) => string.Join('\n', disk.List("").Select(name =>
    {
        using var file = disk.Open(name);
        var bytes = new byte[file.Length];
        file.Read(bytes, 0);
        return $"{name} {Convert.ToHexString(bytes)}";
    }));
}
